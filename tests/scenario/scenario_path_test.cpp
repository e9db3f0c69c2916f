#include "scenario/scenario_path.hpp"

#include "scenario/known_paths.hpp"
#include "scenario/write_json.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace remitsim;

namespace {

const std::string text = R"({ "title": "T",
  "policies": [ { "cap": { "total_percent": 5 } },
                { "name": "v1.2", "cut": { "fee_points": 1 } }, { "name": "v1", "tax": { "points": 1 } } ],
  "pools": [ { "name": "Sub-Saharan Africa", "cost_percent": 9 } ],
  "published": [ { "label": "L" } ],
  "response": { "elasticity": { "normal": { "mean": -1.6, "sd": 0.85 } } } })";

JsonNode scenario() {
  Faults faults("x.json");
  return parse_json(text, faults).value();
}

/// The scenario with a 0 at the path, as text.
std::string with_0_at(const std::string& path) {
  JsonNode changed = scenario();
  const FoundPath found = find_path(path, changed);
  INFO(path << " " << found.fault);
  REQUIRE(found.path.has_value());
  set_value(changed, *found.path, {0.0, {}});
  return json_line(changed);
}

std::string with_replaced(const std::string& from, const std::string& to) {
  std::string line = json_line(scenario());
  const std::size_t at = line.find(from);
  REQUIRE(at != std::string::npos);
  return line.replace(at, from.size(), to);
}

std::string fault_of(const std::string& path) {
  const FoundPath found = find_path(path, scenario());
  CHECK_FALSE(found.path.has_value());
  return found.fault;
}

}  // namespace

TEST_CASE("a path leads through keys, and through names of policies and pools") {
  CHECK(with_0_at("title") == with_replaced("\"T\"", "0"));
  CHECK(with_0_at("policies.cap.cap.total_percent") ==
        with_replaced("\"total_percent\": 5", "\"total_percent\": 0"));
  CHECK(with_0_at("pools.Sub-Saharan Africa.cost_percent") ==
        with_replaced("\"cost_percent\": 9", "\"cost_percent\": 0"));
  CHECK(with_0_at("response.elasticity.normal.sd") == with_replaced("\"sd\": 0.85", "\"sd\": 0"));
  CHECK(with_0_at("response.elasticity") ==
        with_replaced("{ \"normal\": { \"mean\": -1.6, \"sd\": 0.85 } }", "0"));
}

TEST_CASE("the keys of a policy's step can follow its name at once") {
  CHECK(with_0_at("policies.cap.total_percent") == with_0_at("policies.cap.cap.total_percent"));
  CHECK(with_0_at("policies.cap.pass_through_percent") ==
        with_replaced("{ \"total_percent\": 5 } }",
                      "{ \"total_percent\": 5 }, \"pass_through_percent\": 0 }"));
}

TEST_CASE("a name with dots in it is found") {
  CHECK(with_0_at("policies.v1.2.fee_points") ==
        with_replaced("\"fee_points\": 1", "\"fee_points\": 0"));
  CHECK(with_0_at("policies.v1.points") == with_replaced("\"points\": 1 } }", "\"points\": 0 } }"));
}

TEST_CASE("objects that are missing on the way are made") {
  const std::string line = with_0_at("uncertainty.pass_through.percent");
  CHECK(line.find("\"uncertainty\": { \"pass_through\": { \"percent\": 0 } }") !=
        std::string::npos);
}

TEST_CASE("the line of the table is found with the path") {
  CHECK(find_path("policies.cap.total_percent", scenario()).path->key->unit ==
        "percent of the principal");
  CHECK(find_path("policies.v1.points", scenario()).path->key->unit == "percentage points");
}

TEST_CASE("a path that leads nowhere is told with the nearest one that leads somewhere") {
  CHECK(fault_of("policies.cap.total_pecent") ==
        "leads to no value of the scenario; did you mean \"policies.cap.total_percent\"?");
  CHECK(fault_of("uncertainty.pass_through_percent") ==
        "leads to no value of the scenario; did you mean \"uncertainty.pass_through.percent\"?");
  CHECK(fault_of("policies.tax.points") ==
        "leads to no value of the scenario; did you mean \"policies.v1.points\"?");
  CHECK(fault_of("sampling.everything that there is") ==
        "leads to no value of the scenario; it can go on after \"sampling\" with \"draws\", "
        "\"seed\", \"method\", \"control_variates\"");
  CHECK(
      fault_of("policies.the first.total_percent of them all") ==
      "leads to no value of the scenario; it can go on after \"policies\" with \"cap\", \"v1.2\", "
      "\"v1\"");
}

TEST_CASE("no path leads to a whole list, to a list without names or to what makes a file") {
  for (const std::string path : {"policies", "policies.cap", "published.1.label", "published",
                                 "extends", "sweep", "format", "", "policies.cap.", "title.x"}) {
    INFO(path);
    CHECK_FALSE(find_path(path, scenario()).path.has_value());
  }
}

TEST_CASE("every known path leads somewhere") {
  const std::vector<std::string> paths = known_paths(scenario());
  CHECK(paths.size() > 100);
  for (const std::string& path : paths) {
    INFO(path);
    CHECK(find_path(path, scenario()).path.has_value());
  }
  for (const std::string path : {"policies.cap.total_percent", "policies.cap.where.receiver",
                                 "pools.Sub-Saharan Africa.cost_percent", "response.elasticity",
                                 "response.elasticity.normal.mean", "sampling.seed"}) {
    CHECK(std::count(paths.begin(), paths.end(), path) == 1);
  }
}
