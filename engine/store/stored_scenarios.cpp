#include "store/stored_scenarios.hpp"

#include "remitsim/diagnostics.hpp"
#include "scenario/read_scenario.hpp"

#include <utility>

namespace remitsim {

std::vector<Scenario> stored_scenarios(const ResultsStore& store, const Survey& survey) {
  std::vector<Scenario> scenarios;
  Diagnostics faults;
  for (StoredScenario& stored : store.scenarios()) {
    Scenario scenario = read_scenario(stored.effective_json, stored.name, survey, faults);
    scenario.name = std::move(stored.name);
    scenario.digest = std::move(stored.digest);
    scenario.effective_json = std::move(stored.effective_json);
    scenarios.push_back(std::move(scenario));
  }
  if (!faults.empty()) throw DataError(std::move(faults));
  return scenarios;
}

}  // namespace remitsim
