#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim backtest`: compares the price uncertainty with what happened between survey rounds.
void add_backtest_command(CLI::App& app);

}  // namespace remitsim
