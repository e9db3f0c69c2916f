#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim bench`: measures how fast scenarios run here, on one and on more threads.
void add_bench_command(CLI::App& app);

}  // namespace remitsim
