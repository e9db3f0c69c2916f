#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim merge`: puts the shards of a study together.
void add_merge_command(CLI::App& app);

}  // namespace remitsim
