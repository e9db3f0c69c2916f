#include "report/explain_table.hpp"

#include "files/utf8.hpp"
#include "report/text_table.hpp"
#include "scenario/explain_scenario.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

std::string origin_of(const ExplainedValue& value, const std::vector<std::string>& files) {
  if (value.position.line == 0) return "default";
  return fmt::format("{}:{}", files.at(value.position.file), value.position.line);
}

}  // namespace

std::string explain_table(const JsonNode& scenario, const std::vector<std::string>& files) {
  TextTable table({"key", "value", "from"}, Flush::left);
  for (const ExplainedValue& value : explain_scenario(scenario)) {
    table.add_row({value.path, shown(value.value), origin_of(value, files)});
  }
  return table.to_string();
}

std::string family_list(std::span<const Scenario> scenarios, std::size_t explained) {
  std::string text = fmt::format("{} scenarios:\n", scenarios.size());
  for (const Scenario& scenario : scenarios) text += fmt::format("  {}\n", scenario.name);
  return text + fmt::format("\nThe values of {}:\n", scenarios[explained].name);
}

}  // namespace remitsim
