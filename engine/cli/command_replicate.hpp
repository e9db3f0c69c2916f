#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// remitsim replicate: the figures in print beside what comes out.
void add_replicate_command(CLI::App& app);

}  // namespace remitsim
