#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim solve`: finds the value of a number in a scenario that brings an outcome to a target.
void add_solve_command(CLI::App& app);

}  // namespace remitsim
