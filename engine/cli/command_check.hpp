#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim check`: validates scenario files without running them.
void add_check_command(CLI::App& app);

}  // namespace remitsim
