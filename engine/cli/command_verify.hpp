#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim verify`: runs a study again and compares every number.
void add_verify_command(CLI::App& app);

}  // namespace remitsim
