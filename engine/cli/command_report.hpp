#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim report`: writes results as one page for a browser, and their charts as files.
void add_report_command(CLI::App& app);

}  // namespace remitsim
