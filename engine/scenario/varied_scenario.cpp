#include "scenario/varied_scenario.hpp"

#include "files/sha256.hpp"
#include "remitsim/diagnostics.hpp"
#include "scenario/effective_scenario.hpp"
#include "scenario/read_scenario_tree.hpp"
#include "scenario/vocabulary.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view path,
                         std::string_view why) {
  Diagnostics fault;
  fault.add({file.string(), 0, 0, fmt::format("{} {}", path, why)});
  throw ScenarioError(std::move(fault));
}

bool is_number(const Key& key) {
  return key.kind == ValueKind::number || key.kind == ValueKind::distribution;
}

}  // namespace

VariedScenario::VariedScenario(const std::filesystem::path& file, std::string_view path,
                               const Survey& survey)
    : survey_(survey), text_(path), name_(file.stem().string()), faults_(file.string()) {
  // So that what is wrong with the file itself is told first, as for any other command.
  static_cast<void>(load_scenario(file, survey));
  const ScenarioFamily family(file, survey);
  for (std::size_t i = 1; i < family.files().size(); ++i) faults_.add_file(family.files()[i]);
  tree_ = family.tree(0);
  FoundPath found = find_path(path, tree_);
  if (!found.path) refuse(file, path, found.fault);
  path_ = std::move(*found.path);
  if (!is_number(*path_.key))
    refuse(file, path, "is not a number, so that it cannot be solved for");
}

Scenario VariedScenario::with(double number) const {
  JsonNode tree = tree_;
  set_value(tree, path_, {number, {}});
  Faults faults = faults_;
  Scenario scenario = read_scenario_tree(tree, Vocabulary(survey_), faults);
  Diagnostics found;
  faults.tell(found);
  if (!found.empty()) throw ScenarioError(std::move(found));
  scenario.name = fmt::format("{} {}={}", name_, text_, number);
  scenario.effective_json = effective_json(tree);
  scenario.digest = sha256(scenario.effective_json);
  return scenario;
}

}  // namespace remitsim
