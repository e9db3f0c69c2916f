#pragma once

namespace CLI {
class App;
}

namespace remitsim {

/// `remitsim schema`: the JSON Schema of scenario files.
void add_schema_command(CLI::App& app);

}  // namespace remitsim
