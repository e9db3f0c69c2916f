#include "scenario/scenario_family.hpp"

#include "files/sha256.hpp"
#include "files/utf8.hpp"
#include "scenario/effective_scenario.hpp"
#include "scenario/family_faults.hpp"
#include "scenario/read_scenario_tree.hpp"
#include "scenario/read_sweep.hpp"
#include "scenario/scenario_source.hpp"
#include "scenario/vocabulary.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

/// The scenario with what does not depend on the survey.
Scenario finished(Scenario scenario, std::string name, const JsonNode& tree) {
  scenario.name = std::move(name);
  scenario.effective_json = effective_json(tree);
  scenario.digest = sha256(scenario.effective_json);
  return scenario;
}

}  // namespace

ScenarioFamily::ScenarioFamily(const std::filesystem::path& file, const Survey& survey)
    : survey_(survey), faults_(file.string()), stem_(file.stem().string()) {
  Diagnostics diagnostics;
  if (is_utf8(stem_)) {
    read_files(file, diagnostics);
  } else {
    diagnostics.add({"a scenario file", 0, 0,
                     "has a name that is not UTF-8, and results go by the name; rename the file"});
  }
  faults_.tell(diagnostics);
  if (!diagnostics.empty()) throw ScenarioError(std::move(diagnostics));
}

void ScenarioFamily::read_files(const std::filesystem::path& file, Diagnostics& diagnostics) {
  auto source = read_source(file, faults_, diagnostics);
  if (!source) return;
  digest_ = sha256(source->text);
  root_ = std::move(source->root);
  if (sweep() != nullptr) sweep_ = read_sweep({sweep(), "sweep", &faults_}, root_);
  // What else is wrong is told together with it.
  if (faults_.count() > 0) read_scenario_tree(root_, Vocabulary(survey_), faults_);
}

std::string ScenarioFamily::name(std::size_t index) const {
  return sweep() == nullptr ? stem_ : fmt::format("{} {}", stem_, sweep_.label(index));
}

std::vector<Scenario> ScenarioFamily::read() const {
  const Vocabulary vocabulary(survey_);
  FamilyFaults found;
  std::vector<Scenario> scenarios;
  for (std::size_t i = 0; i < size(); ++i) {
    const JsonNode scenario_tree = tree(i);
    Faults faults = faults_;
    Scenario scenario = read_scenario_tree(scenario_tree, vocabulary, faults);
    found.add(name(i), faults);
    if (found.empty()) scenarios.push_back(finished(std::move(scenario), name(i), scenario_tree));
  }
  if (!found.empty()) throw ScenarioError(found.tell(faults_));
  const bool is_plain_file = sweep() == nullptr && files().size() == 1;
  if (is_plain_file) scenarios.front().digest = digest_;
  return scenarios;
}

Scenario ScenarioFamily::read_one() const {
  if (const JsonNode* own = sweep()) {
    throw ScenarioError(
        Diagnostic{files().at(own->position.file), own->position.line, own->position.column,
                   fmt::format("makes a family of {} scenarios, where one is asked for; take a "
                               "file without \"sweep\"",
                               size())});
  }
  return read().front();
}

Scenario ScenarioFamily::read_changed(const JsonNode& tree, std::string name) const {
  Faults faults = faults_;
  Scenario scenario = read_scenario_tree(tree, Vocabulary(survey_), faults);
  Diagnostics found;
  faults.tell(found);
  if (!found.empty()) throw ScenarioError(std::move(found));
  return finished(std::move(scenario), std::move(name), tree);
}

}  // namespace remitsim
