#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"
#include "scenario/scenario_family.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

/// The fault of a family where one scenario is asked for.
ScenarioError several_scenarios(const ScenarioFamily& family, const JsonNode& sweep) {
  Diagnostics diagnostics;
  diagnostics.add({family.files().at(sweep.position.file), sweep.position.line,
                   sweep.position.column,
                   fmt::format("makes a family of {} scenarios, where one is asked for; take a "
                               "file without \"sweep\"",
                               family.size())});
  return ScenarioError(std::move(diagnostics));
}

}  // namespace

Scenario load_scenario(const std::filesystem::path& file, const Survey& survey) {
  const ScenarioFamily family(file, survey);
  if (const JsonNode* sweep = family.sweep()) throw several_scenarios(family, *sweep);
  return family.read().front();
}

std::vector<Scenario> load_scenarios(const std::filesystem::path& file, const Survey& survey) {
  return ScenarioFamily(file, survey).read();
}

}  // namespace remitsim
