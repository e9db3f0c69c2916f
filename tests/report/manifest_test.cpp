#include "report/manifest.hpp"

#include "remitsim/version.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace remitsim;

TEST_CASE("the manifest holds what made the results") {
  Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}, {6}}}});
  survey.digest = "abc";
  Scenario scenario;
  scenario.name = "cap";
  scenario.title = "A \"cap\"";
  scenario.digest = "def";
  const StudyResult result{.draws = 512, .draws_requested = 1000, .seed = 42};
  const auto manifest =
      nlohmann::json::parse(manifest_json(survey, std::vector{scenario}, result, {},
                                          {.started = "2026-01-01T00:00:00Z",
                                           .wall_seconds = 1.5,
                                           .threads = 2,
                                           .results_digest = "fed",
                                           .database_digest = "bed"}));
  CHECK(manifest["remitsim"]["version"] == version);
  CHECK(manifest["remitsim"]["kernel"] == "baseline");
  CHECK(manifest["seed"] == 42);
  CHECK(manifest["draws"] == 512);
  CHECK(manifest["draws_requested"] == 1000);
  CHECK(manifest["complete"] == false);
  CHECK(manifest["survey"]["sha256"] == "abc");
  CHECK(manifest["survey"]["services"] == 2);
  CHECK(manifest["scenarios"][0]["title"] == "A \"cap\"");
  CHECK(manifest["scenarios"][0]["sha256"] == "def");
  CHECK(manifest["results"]["sha256"] == "fed");
  CHECK(manifest["database"]["sha256"] == "bed");
  CHECK(manifest["wall_seconds"] == 1.5);
}

TEST_CASE("the manifest has what control variates gained, by scenario") {
  const Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}}}});
  const std::vector<Scenario> scenarios(2);
  const auto manifest = nlohmann::json::parse(
      manifest_json(survey, scenarios, {}, {{{"World", 12.34}}, {{"World", 5.0}}}, {}));
  CHECK(manifest["scenarios"][0]["control_variates_gain_for_savings"]["World"] == 12.3);
  CHECK(manifest["scenarios"][1]["control_variates_gain_for_savings"]["World"] == 5);
}

TEST_CASE("gains are told of groups of many corridors' savings") {
  const MeasureResult savings{.measure = "savings", .control_gain = 3};
  const MeasureResult flow{.measure = "extra_flow", .control_gain = 4};
  const ScenarioResult scenario{
      .periods = {{"2013", {{"world", "World", {savings, flow}}, {"sender", "GBR", {savings}}}}}};
  CHECK(control_gains(scenario) == ControlGains{{"World", 3}});
}

TEST_CASE("the manifest tells what a scenario is compared with, and the digest of differences") {
  Scenario scenario;
  scenario.name = "cap-3";
  scenario.against = "cap-5";
  const auto manifest_with = [&](const std::string& digest) {
    return nlohmann::json::parse(manifest_json(made_up::survey_of({}), std::vector{scenario},
                                               StudyResult(), {}, {.differences_digest = digest}));
  };
  CHECK(manifest_with("fed")["scenarios"][0]["against"] == "cap-5");
  CHECK(manifest_with("fed")["differences"]["file"] == "differences.csv");
  CHECK(manifest_with("fed")["differences"]["sha256"] == "fed");
  CHECK_FALSE(manifest_with("").contains("differences"));
}
