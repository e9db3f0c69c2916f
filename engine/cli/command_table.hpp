#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim table`: a table of a finished run's results, to read or to put into a paper.
void add_table_command(CLI::App& app);

}  // namespace remitsim
