#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace remitsim;

namespace {

const std::filesystem::path source_folder = REMITSIM_SOURCE_DIR;

/// The scenario files of a folder of the source.
std::vector<std::filesystem::path> scenario_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder / folder)) {
    const bool is_schema = entry.path().stem().extension() == ".schema";
    if (entry.path().extension() == ".json" && !is_schema) files.push_back(entry.path());
  }
  return files;
}

/// The scenarios of a folder of the source, by name.
std::map<std::string, Scenario> scenarios_in(const std::filesystem::path& folder) {
  const Survey survey = load_survey(source_folder / "data" / "rpw-2013q4");
  std::map<std::string, Scenario> scenarios;
  for (const auto& file : scenario_files(folder)) {
    for (const Scenario& scenario : load_scenarios(file, survey)) {
      scenarios.emplace(scenario.name, scenario);
    }
  }
  return scenarios;
}

}  // namespace

TEST_CASE("every shipped scenario is valid for the shipped survey") {
  const auto scenarios = scenarios_in("scenarios");
  for (const std::string name : {"africa-g8", "baseline", "cap-3", "cap-5", "cap-sweep cap=2%",
                                 "cap-sweep cap=8%", "five-points-in-five-years", "fx-margin-cap",
                                 "fx-margin-sweep cap=0.5%,pass_through=50%"}) {
    CHECK(scenarios.count(name) == 1);
  }
  for (const auto& [name, scenario] : scenarios_in("scenarios/published")) {
    INFO(name);
    CHECK_FALSE(scenario.published.empty());
  }
}

TEST_CASE("every shipped scenario leads editors to the schema by its first key") {
  for (const std::string folder : {"scenarios", "scenarios/published"}) {
    for (const auto& file : scenario_files(folder)) {
      INFO(file);
      std::ifstream text(file);
      const auto scenario = nlohmann::ordered_json::parse(text, nullptr, true, true);
      REQUIRE(scenario.begin().key() == "$schema");
      const auto schema = file.parent_path() / scenario.begin()->get<std::string>();
      CHECK(std::filesystem::equivalent(
          schema, source_folder / "scenarios" / "schema" / "remitsim-scenario.schema.json"));
    }
  }
}

TEST_CASE("the shipped scenarios share the baseline's inputs") {
  const auto scenarios = scenarios_in("scenarios");
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
    CHECK(scenario.sampling.seed == baseline.sampling.seed);
  }
}
