#include "cli/command_schema.hpp"

#include "scenario/schema.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace remitsim {

void add_schema_command(CLI::App& app) {
  CLI::App* command = app.add_subcommand(
      "schema",
      "Print the JSON Schema of scenario files, for editors that complete and check keys");
  command->footer(
      "Examples:\n"
      "  remitsim schema > remitsim-scenario.schema.json\n"
      "\n"
      "An editor finds the schema by the first key of a scenario:\n"
      "  \"$schema\": \"./remitsim-scenario.schema.json\"");
  command->callback([] { fmt::print("{}", scenario_schema()); });
}

}  // namespace remitsim
