#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim survey`: what the data hold, and the published indicators.
void add_survey_command(CLI::App& app);

}  // namespace remitsim
