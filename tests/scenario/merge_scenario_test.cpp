#include "scenario/merge_scenario.hpp"

#include "scenario/write_json.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace remitsim;

namespace {

struct Merged {
  std::string text;
  std::vector<std::string> faults;  ///< with line and column
};

Merged merged(std::string_view base, std::string_view changes) {
  Faults faults("x.json");
  faults.add_file("base.json");
  auto scenario = parse_json(base, faults, 1);
  const auto change = parse_json(changes, faults, 0);
  REQUIRE(scenario.has_value());
  REQUIRE(change.has_value());
  merge_scenario(*scenario, *change, faults);
  Diagnostics diagnostics;
  faults.tell(diagnostics);
  Merged result = {json_line(*scenario), {}};
  for (const Diagnostic& each : diagnostics.kept()) result.faults.push_back(to_string(each));
  return result;
}

const std::string three_policies = R"({ "policies": [
  { "cap": { "total_percent": 5 }, "level": "corridor" },
  { "name": "late", "cut": { "fee_points": 1 } },
  { "tax": { "points": 1 } } ] })";

/// What the changes make of a list of three policies.
Merged with_policies(const std::string& changes) {
  return merged(three_policies, "{ \"policies\": [\n" + changes + " ] }");
}

}  // namespace

// The examples of RFC 7396, appendix A, that concern objects.
TEST_CASE("objects are changed as in RFC 7396") {
  struct Example {
    const char* base;
    const char* changes;
    const char* result;
  };
  for (const Example& example : std::vector<Example>{
           {R"({"a":"b"})", R"({"a":"c"})", R"({ "a": "c" })"},
           {R"({"a":"b"})", R"({"b":"c"})", R"({ "a": "b", "b": "c" })"},
           {R"({"a":"b"})", R"({"a":null})", R"({})"},
           {R"({"a":"b","b":"c"})", R"({"a":null})", R"({ "b": "c" })"},
           {R"({"a":["b"]})", R"({"a":"c"})", R"({ "a": "c" })"},
           {R"({"a":"c"})", R"({"a":["b"]})", R"({ "a": [ "b" ] })"},
           {R"({"a":{"b":"c"}})", R"({"a":{"b":"d","c":null}})", R"({ "a": { "b": "d" } })"},
           {R"({"a":[{"b":"c"}]})", R"({"a":[1]})", R"({ "a": [ 1 ] })"},
           {R"({"e":null})", R"({"a":1})", R"({ "e": null, "a": 1 })"},
           {R"({})", R"({"a":{"bb":{"ccc":null}}})", R"({ "a": { "bb": {} } })"}}) {
    INFO(example.base << " and " << example.changes);
    CHECK(merged(example.base, example.changes).text == example.result);
  }
}

TEST_CASE("a policy is changed by its name, or by its step where it has none") {
  CHECK(with_policies(R"({ "cap": { "total_percent": 3 } })").text ==
        R"({ "policies": [ { "cap": { "total_percent": 3 }, "level": "corridor" }, )"
        R"({ "name": "late", "cut": { "fee_points": 1 } }, { "tax": { "points": 1 } } ] })");
  CHECK(
      with_policies(R"({ "name": "late", "cut": null, "scale": { "fee_to_percent": 90 } })").text ==
      R"({ "policies": [ { "cap": { "total_percent": 5 }, "level": "corridor" }, )"
      R"({ "name": "late", "scale": { "fee_to_percent": 90 } }, { "tax": { "points": 1 } } ] })");
}

TEST_CASE("a policy of a new name is added at the end, and one that is dropped goes") {
  CHECK(with_policies(R"({ "name": "cap", "drop": true }, { "name": "late", "drop": true },
                         { "cut": { "fee_points": 2 }, "level": null })")
            .text ==
        R"({ "policies": [ { "tax": { "points": 1 } }, { "cut": { "fee_points": 2 } } ] })");
  CHECK(merged("{}", R"({ "policies": [ { "cap": {} }, { "cap": {} } ] })").text ==
        R"({ "policies": [ { "cap": {} }, { "cap": {} } ] })");
}

TEST_CASE("pools, groups and conversions are changed by their names, other lists as a whole") {
  for (const std::string list : {"pools", "groups", "conversions"}) {
    const std::string base = "{ \"" + list + R"(": [ { "name": "A", "x": 1 }, { "name": "B" } ] })";
    const std::string changes = "{ \"" + list + R"(": [ { "name": "A", "y": 2 } ] })";
    CHECK(merged(base, changes).text == "{ \"" + list +
                                            R"(": [ { "name": "A", "x": 1, "y": 2 }, )"
                                            R"({ "name": "B" } ] })");
  }
  CHECK(
      merged(R"({ "published": [ { "label": "A" } ] })", R"({ "published": [ { "label": "B" } ] })")
          .text == R"({ "published": [ { "label": "B" } ] })");
}

TEST_CASE("what is changed knows its new place, and what is not its old one") {
  Faults faults("x.json");
  faults.add_file("base.json");
  auto scenario =
      parse_json("{ \"response\": {\n \"elasticity\": -1,\n \"why\": \"w\" } }", faults, 1);
  const auto changes = parse_json("{\n \"response\": { \"elasticity\": -2 } }", faults);
  REQUIRE((scenario && changes));
  merge_scenario(*scenario, *changes, faults);
  const JsonNode* response = find_value(*scenario, "response");
  REQUIRE(response != nullptr);
  CHECK(response->position.file == 0);
  CHECK(find_value(*response, "elasticity")->position.file == 0);
  CHECK(find_value(*response, "elasticity")->position.line == 2);
  CHECK(find_value(*response, "why")->position.file == 1);
  CHECK(find_value(*response, "why")->position.line == 3);
}

TEST_CASE("what cannot be dropped is told with the nearest name") {
  CHECK(with_policies(R"({ "name": "lat", "drop": true })").faults ==
        std::vector<std::string>{
            "x.json:2:1: \"lat\" cannot be dropped: the extended file has none of that name among "
            "its policies; did you mean \"late\"?"});
  CHECK(
      with_policies(R"({ "drop": true })").faults ==
      std::vector<std::string>{"x.json:2:1: says \"drop\", but not what; add the \"name\" that it "
                               "has in the extended file"});
}

TEST_CASE("a change that can mean several elements is refused, and so is a second one") {
  CHECK(merged(R"({ "policies": [ { "cap": {} }, { "cap": {} } ] })",
               R"({ "policies": [ { "cap": { "total_percent": 3 } } ] })")
            .faults ==
        std::vector<std::string>{"x.json:1:17: \"cap\" is what the extended file calls several of "
                                 "its policies; give each of them a \"name\" there"});
  CHECK(with_policies("{ \"cap\": {} },\n{ \"cap\": {} }").faults ==
        std::vector<std::string>{"x.json:3:1: \"cap\" is changed a second time; change each of the "
                                 "policies once, and give a new one a \"name\" of its own"});
}
