#include "scenario/explain_scenario.hpp"

#include "scenario/reading.hpp"
#include "scenario/scenario_family.hpp"
#include "scenario/scenario_path.hpp"
#include "scenario/temporary_folder.hpp"

#include <algorithm>
#include <string>

using namespace remitsim;
using namespace remitsim::test;

namespace {

ExplainedValue value_at(const std::vector<ExplainedValue>& values, const std::string& path) {
  const auto found = std::find_if(values.begin(), values.end(),
                                  [&](const ExplainedValue& value) { return value.path == path; });
  INFO(path);
  REQUIRE(found != values.end());
  return *found;
}

}  // namespace

TEST_CASE("every value is told with the file and the line that it comes from") {
  const TemporaryFolder folder;
  folder.write("base.json", scenario_with(R"("response": {
  "elasticity": { "normal": { "mean": -1.6, "sd": 0.85 }, "at_most": 0 },
  "with_respect_to": "price" },
"policies": [ { "cap": { "total_percent": 5 },
  "where": { "receiver": ["KEN"] } } ])"));
  const auto file = folder.write("caps.json", R"({ "extends": "base.json",
"response": { "elasticity": { "normal": { "sd": 0.5 } } },
"sweep": [
  { "vary": "policies.cap.total_percent", "values": [4, 3] } ] })");
  const Survey survey = small_survey();
  const ScenarioFamily family(file, survey);
  const auto values = explain_scenario(family.tree(1));

  struct Expected {
    const char* path;
    const char* value;
    std::size_t file;
    std::size_t line;
  };
  for (const Expected& expected : std::vector<Expected>{
           {"title", "\"A title: cap=3%\"", 1, 1},
           {"policies.cap.total_percent", "3", 0, 4},
           {"policies.cap.where.receiver", "[ \"KEN\" ]", 1, 6},
           {"policies.cap.level", "\"service\"", 0, 0},
           {"policies.cap.phase_in", "at once", 0, 0},
           {"policies.cap.pass_through_percent", "uncertainty.pass_through", 0, 0},
           {"response.elasticity.normal.mean", "-1.6", 1, 3},
           {"response.elasticity.normal.sd", "0.5", 0, 2},
           {"response.diversion_share_percent", "0", 0, 0},
           {"sampling.seed", "1", 0, 0}}) {
    const ExplainedValue value = value_at(values, expected.path);
    CHECK(value.value == expected.value);
    CHECK(value.position.file == expected.file);
    CHECK(value.position.line == expected.line);
  }
}

TEST_CASE("the paths of explained values are those that a sweep takes") {
  const std::string text = scenario_with(R"("policies": [ { "cap": { "total_percent": 5 } },
      { "name": "late", "best_n": {} } ], "pools": [ { "name": "A", "flow_usd_million": 5, "cost_percent": 9 } ])");
  remitsim::Faults faults("x.json");
  const JsonNode scenario = parse_json(text, faults).value();
  for (const ExplainedValue& value : explain_scenario(scenario)) {
    if (value.path == "format") continue;
    INFO(value.path);
    CHECK(find_path(value.path, scenario).path.has_value());
  }
}

TEST_CASE("elements that have no names of their own go by their numbers") {
  const std::string text = scenario_with(R"("policies": [ { "cap": { "total_percent": 5 } },
      { "cap": { "fee_percent": 4 } } ],
      "probabilities": [ { "group": "World", "measure": "savings", "at_least_usd_million": 5 } ])");
  remitsim::Faults faults("x.json");
  const auto values = explain_scenario(parse_json(text, faults).value());
  CHECK(value_at(values, "policies.2.fee_percent").value == "4");
  CHECK(value_at(values, "probabilities.1.group").value == "\"World\"");
}
