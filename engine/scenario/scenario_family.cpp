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
    if (found.empty()) scenarios.push_back(finished(std::move(scenario), i, scenario_tree));
  }
  if (!found.empty()) throw ScenarioError(found.tell(faults_));
  return scenarios;
}

/// The scenario with what does not depend on the survey.
Scenario ScenarioFamily::finished(Scenario scenario, std::size_t index,
                                  const JsonNode& tree) const {
  const bool is_plain_file = sweep() == nullptr && files().size() == 1;
  scenario.name = name(index);
  scenario.effective_json = effective_json(tree);
  scenario.digest = is_plain_file ? digest_ : sha256(scenario.effective_json);
  return scenario;
}

}  // namespace remitsim
