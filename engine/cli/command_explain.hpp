#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// remitsim explain: every value of a scenario, and where it comes from.
void add_explain_command(CLI::App& app);

}  // namespace remitsim
