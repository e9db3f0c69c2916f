#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim run`: simulates scenarios and writes their results.
void add_run_command(CLI::App& app);

}  // namespace remitsim
