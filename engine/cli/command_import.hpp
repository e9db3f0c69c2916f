#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim import`: makes a survey from published files.
void add_import_command(CLI::App& app);

}  // namespace remitsim
