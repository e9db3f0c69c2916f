// Sweeps, from a file to its scenarios.

#include "files/sha256.hpp"
#include "scenario/reading.hpp"
#include "scenario/temporary_folder.hpp"

#include <set>
#include <string>
#include <vector>

using namespace remitsim;
using namespace remitsim::test;

namespace {

const std::string cap = R"("policies": [ { "cap": { "total_percent": 5 } } ])";

/// The scenarios of a file with a cap of 5 percent and these variations, which start at line 3.
std::vector<Scenario> family_of(const std::string& variations) {
  const TemporaryFolder folder;
  const auto file =
      folder.write("caps.json", scenario_with(cap + ", \"sweep\": [\n" + variations + " ]"));
  return load_scenarios(file, small_survey());
}

std::vector<std::string> names_of(const std::string& variations) {
  std::vector<std::string> names;
  for (const Scenario& scenario : family_of(variations)) names.push_back(scenario.name);
  return names;
}

std::string message_of(const std::string& variations) {
  const TemporaryFolder folder;
  folder.write("caps.json", scenario_with(cap + ", \"sweep\": [\n" + variations + " ]"));
  return family_message(folder, "caps.json");
}

const Cap& cap_of(const Scenario& scenario) {
  return std::get<Cap>(scenario.policies.at(0).step);
}

const std::string vary_cap = R"("vary": "policies.cap.total_percent")";

}  // namespace

TEST_CASE("a sweep makes a scenario of each value") {
  const auto family = family_of("{ " + vary_cap + R"(, "values": [5, 3.5] })");
  REQUIRE(family.size() == 2);
  CHECK(family[0].name == "caps cap=5%");
  CHECK(family[1].name == "caps cap=3.5%");
  CHECK(family[1].title == "A title: cap=3.5%");
  CHECK(cap_of(family[0]).percent == 5);
  CHECK(cap_of(family[1]).percent == 3.5);
}

TEST_CASE("evenly spaced values run from one end to the other") {
  CHECK(names_of("{ " + vary_cap + R"(, "from": 2, "to": 4 })") ==
        std::vector<std::string>{"caps cap=2%", "caps cap=3%", "caps cap=4%"});
  CHECK(names_of("{ " + vary_cap + R"(, "from": 0.3, "to": 0.1, "step": -0.1 })") ==
        std::vector<std::string>{"caps cap=0.3%", "caps cap=0.2%", "caps cap=0.1%"});
}

TEST_CASE("every value of one variation meets every value of the others") {
  const auto family = family_of("{ " + vary_cap + R"(, "values": [5, 3] },
      { "vary": "uncertainty.pass_through.percent", "values": [80, 100] })");
  REQUIRE(family.size() == 4);
  CHECK(family[1].name == "caps cap=5%,pass_through=100%");
  CHECK(family[2].name == "caps cap=3%,pass_through=80%");
  CHECK(cap_of(family[2]).percent == 3);
  CHECK(family[2].uncertainty.pass_through_percent.is_always(80));
}

TEST_CASE("what is varied together goes side by side") {
  const auto family = family_of(R"({ "together": [ { )" + vary_cap + R"(, "values": [5, 3] },
      { "vary": "sampling.seed", "from": 1, "to": 2 } ] },
      { "vary": "response", "as": "answer", "labels": ["no", "yes"],
        "values": [{}, { "elasticity": -1, "with_respect_to": "price" }] })");
  REQUIRE(family.size() == 4);
  CHECK(family[0].name == "caps cap=5%,seed=1,answer=no");
  CHECK(family[3].name == "caps cap=3%,seed=2,answer=yes");
  CHECK(cap_of(family[3]).percent == 3);
  CHECK(family[3].sampling.seed == 2);
  CHECK(family[3].response.elasticity.is_always(-1));
}

TEST_CASE("the scenarios of a family have digests of their own, of all that they are made of") {
  std::set<std::string> digests;
  for (const Scenario& scenario : family_of("{ " + vary_cap + R"(, "from": 1, "to": 9 })")) {
    CHECK(scenario.digest == sha256(scenario.effective_json));
    digests.insert(scenario.digest);
  }
  CHECK(digests.size() == 9);
}

TEST_CASE("a file that extends a family is one, until it takes the sweep away") {
  const TemporaryFolder folder;
  folder.write("caps.json",
               scenario_with(cap + ", \"sweep\": [ { " + vary_cap + R"(, "values": [5, 3] } ])"));
  const auto child = folder.write("child.json", R"({ "extends": "caps.json", "why": "Other" })");
  const auto family = load_scenarios(child, small_survey());
  REQUIRE(family.size() == 2);
  CHECK(family[0].name == "child cap=5%");
  folder.write("child.json", R"({ "extends": "caps.json", "sweep": null })");
  CHECK(load_scenarios(child, small_survey()).size() == 1);
}

TEST_CASE("a file without a sweep is a family of one") {
  const TemporaryFolder folder;
  const auto file = folder.write("one.json", first_line + "}");
  const auto family = load_scenarios(file, small_survey());
  REQUIRE(family.size() == 1);
  CHECK(family[0] == load_scenario(file, small_survey()));
}

TEST_CASE("a family is refused where one scenario is asked for") {
  const TemporaryFolder folder;
  const auto file = folder.write(
      "x.json", scenario_with(cap + ",\n\"sweep\": [ { " + vary_cap + R"(, "values": [5, 3] } ])"));
  CHECK(message_for(file) == file.string() +
                                 ":3:10: makes a family of 2 scenarios, where one is asked for; "
                                 "take a file without \"sweep\"");
}

TEST_CASE("a value that does not fit is told at its place in the sweep, with its scenario") {
  CHECK(message_of("{ " + vary_cap + ",\n\"values\": [5, 500] }") ==
        "caps.json:4:15: cap.total_percent must lie in [0, 100], got 500 (percent, not basis "
        "points?); so in \"caps cap=500%\"");
  CHECK(message_of("{ " + vary_cap + ",\n\"from\": 99, \"to\": 102 }") ==
        "caps.json:4:9: cap.total_percent must lie in [0, 100], got 101 (percent, not basis "
        "points?); so in \"caps cap=101%\"\n"
        "caps.json:4:9: cap.total_percent must lie in [0, 100], got 102 (percent, not basis "
        "points?); so in \"caps cap=102%\"");
}

TEST_CASE("a fault of all scenarios is told once") {
  const TemporaryFolder folder;
  folder.write("caps.json",
               scenario_with("\"sampling\": { \"draws\": 1 }, " + cap + ", \"sweep\": [ { " +
                             vary_cap + R"(, "values": [5, 3] } ])"));
  CHECK(family_message(folder, "caps.json") ==
        "caps.json:2:24: sampling.draws must lie in [2, 1000000000000], got 1");
}

TEST_CASE("what is wrong with a sweep is told together with the rest of the file") {
  const TemporaryFolder folder;
  folder.write("caps.json",
               scenario_with("\"sampling\": { \"draws\": 1 },\n\"sweep\": [ { \"vary\": "
                             "\"sampling.sed\", \"values\": [1] } ]"));
  CHECK(family_message(folder, "caps.json") ==
        "caps.json:2:24: sampling.draws must lie in [2, 1000000000000], got 1\n"
        "caps.json:3:22: vary \"sampling.sed\" leads to no value of the scenario; did you mean "
        "\"sampling.seed\"?");
}
