#pragma once

namespace CLI {
class App;
}

namespace remitsim {

class Context;

/// `remitsim run`: simulates scenarios and writes their results.
void add_run_command(CLI::App& app, Context& context);

}  // namespace remitsim
