#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim export`: writes the results of a finished run in other formats.
void add_export_command(CLI::App& app);

}  // namespace remitsim
