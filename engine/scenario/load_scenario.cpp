#include "remitsim/scenario.hpp"
#include "scenario/scenario_family.hpp"

namespace remitsim {

Scenario load_scenario(const std::filesystem::path& file, const Survey& survey) {
  return ScenarioFamily(file, survey).read_one();
}

std::vector<Scenario> load_scenarios(const std::filesystem::path& file, const Survey& survey) {
  return ScenarioFamily(file, survey).read();
}

}  // namespace remitsim
