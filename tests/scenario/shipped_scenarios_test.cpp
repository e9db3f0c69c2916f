#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>
#include <string>

using namespace remitsim;

namespace {

const std::filesystem::path source_folder = REMITSIM_SOURCE_DIR;

/// Every shipped scenario, by name.
std::map<std::string, Scenario> shipped_scenarios() {
  const Survey survey = load_survey(source_folder / "data" / "rpw-2013q4");
  std::map<std::string, Scenario> scenarios;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder / "scenarios")) {
    if (entry.path().extension() != ".json") continue;
    scenarios.emplace(entry.path().stem().string(), load_scenario(entry.path(), survey));
  }
  return scenarios;
}

}  // namespace

TEST_CASE("every shipped scenario is valid for the shipped survey") {
  const auto scenarios = shipped_scenarios();
  for (const std::string name :
       {"africa-g8", "baseline", "cap-3", "cap-5", "five-points-in-five-years", "fx-margin-cap"}) {
    CHECK(scenarios.count(name) == 1);
  }
}

TEST_CASE("the shipped scenarios differ from the baseline by their policies alone") {
  const auto scenarios = shipped_scenarios();
  const Scenario& baseline = scenarios.at("baseline");
  CHECK(baseline.policies.empty());
  for (const auto& [name, scenario] : scenarios) {
    INFO(name);
    CHECK(scenario.policies.empty() == (name == "baseline"));
    CHECK(scenario.baseline.use_imputed_flows == baseline.baseline.use_imputed_flows);
    CHECK(scenario.uncertainty.flow.log_sigma == baseline.uncertainty.flow.log_sigma);
    CHECK(scenario.uncertainty.price.log_sigma == baseline.uncertainty.price.log_sigma);
    CHECK(std::get<Normal>(scenario.response.elasticity.shape).mean ==
          std::get<Normal>(baseline.response.elasticity.shape).mean);
    CHECK(scenario.sampling.draws == baseline.sampling.draws);
    CHECK(scenario.sampling.seed == baseline.sampling.seed);
  }
}
