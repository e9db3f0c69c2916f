#include "scenario/effective_scenario.hpp"

#include "scenario/every_key.hpp"
#include "scenario/reading.hpp"
#include "scenario/temporary_folder.hpp"

#include <nlohmann/json.hpp>

#include <string>

using namespace remitsim;
using namespace remitsim::test;

namespace {

using Json = nlohmann::json;

/// The scenario without what goes by its file.
Scenario content_of(Scenario scenario) {
  scenario.name.clear();
  scenario.digest.clear();
  return scenario;
}

/// Whether the scenario is the one that its effective text says.
void check_read_again(const Scenario& scenario, const Survey& survey) {
  INFO(scenario.name);
  const TemporaryFolder folder;
  const auto file = folder.write("again.json", scenario.effective_json);
  CHECK(content_of(load_scenario(file, survey)) == content_of(scenario));
}

Json effective_of(const std::string& entries) {
  remitsim::Faults faults("x.json");
  return Json::parse(effective_json(parse_json(scenario_with(entries), faults).value()));
}

}  // namespace

TEST_CASE("the effective text of every shipped scenario gives the same scenario") {
  const std::string source = REMITSIM_SOURCE_DIR;
  const Survey survey = load_survey(source + "/data/rpw-2013q4");
  std::size_t scenarios = 0;
  for (const std::string folder : {"/scenarios", "/scenarios/published"}) {
    for (const auto& entry : std::filesystem::directory_iterator(source + folder)) {
      if (entry.path().extension() != ".json") continue;
      for (const Scenario& scenario : load_scenarios(entry.path(), survey)) {
        check_read_again(scenario, survey);
        ++scenarios;
      }
    }
  }
  CHECK(scenarios > 20);
}

TEST_CASE("the effective text of scenarios with every key gives the same scenario") {
  for (const std::string& text : scenarios_with_every_key()) {
    Scenario scenario = read_valid(text);
    remitsim::Faults faults("x.json");
    scenario.effective_json = effective_json(parse_json(text, faults).value());
    check_read_again(scenario, small_survey());
  }
}

TEST_CASE("the effective text says every default, and nothing of files") {
  const Json least = effective_of("\"$schema\": \"s\", \"extends\": \"base.json\"");
  CHECK(least == Json::parse(R"({
    "format": "remitsim-scenario/1", "title": "A title", "why": "A reason",
    "baseline": { "flows": "observed_and_imputed", "large_transfer_share_percent": 0 },
    "uncertainty": { "flow": { "log_sigma": 0 }, "price": { "log_sigma": 0, "paid_to_posted_percent": 100 },
                     "market_shares": { "log_sigma": 0 }, "pass_through": { "percent": 100 } },
    "response": { "elasticity": 0, "with_respect_to": "price", "diversion_share_percent": 0 },
    "indicators": { "threshold_percent": 5, "smart": false },
    "sampling": { "draws": 131072, "seed": 1, "method": "sobol", "control_variates": false } })"));
}

TEST_CASE("a default that depends on what stands beside it is the one that counts") {
  const Json policies = effective_of(R"("policies": [ { "average_target": { "percent": 5 } },
      { "best_n": {} }, { "cap": { "fee_percent": 1 } } ])")["policies"];
  CHECK(policies[0]["level"] == "corridor");
  CHECK(policies[1]["level"] == "service");
  CHECK(policies[1]["best_n"]["services"] == 3);
  CHECK(policies[2]["level"] == "service");
  const Json pools =
      effective_of(R"("pools": [ { "name": "A", "cost_percent": 9 }, { "name": "B" } ])")["pools"];
  CHECK_FALSE(pools[0].contains("simple_mean_share_percent"));
  CHECK(pools[1]["simple_mean_share_percent"] == 100);
}
