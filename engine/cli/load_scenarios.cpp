#include "cli/load_scenarios.hpp"

#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace remitsim {

namespace {

/// Scenarios of several files.
class Study {
 public:
  explicit Study(const Survey& survey) : survey_(survey) {}

  void add(const std::filesystem::path& file) {
    try {
      for (Scenario& scenario : load_scenarios(file, survey_)) add(file, std::move(scenario));
    } catch (const ScenarioError& error) {
      faults_.add_all(error.diagnostics());
    }
  }

  std::vector<Scenario> take() {
    if (!faults_.empty()) throw ScenarioError(std::move(faults_));
    return std::move(scenarios_);
  }

 private:
  void add(const std::filesystem::path& file, Scenario scenario) {
    const auto [first, is_new] = file_of_name_.emplace(scenario.name, file.string());
    if (!is_new) {
      faults_.add({file.string(), 0, 0,
                   fmt::format("has the same name as {}, and results go by the name; rename one",
                               first->second)});
    }
    scenarios_.push_back(std::move(scenario));
  }

  const Survey& survey_;
  std::vector<Scenario> scenarios_;
  std::map<std::string, std::string> file_of_name_;
  Diagnostics faults_;
};

}  // namespace

std::vector<Scenario> load_scenarios(const std::vector<std::filesystem::path>& files,
                                     const Survey& survey) {
  Study study(survey);
  for (const std::filesystem::path& file : files) study.add(file);
  return study.take();
}

}  // namespace remitsim
