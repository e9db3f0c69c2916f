// Files that extend others, as their users meet them.

#include "scenario/reading.hpp"
#include "scenario/temporary_folder.hpp"

#include <string>

using namespace remitsim;
using namespace remitsim::test;

namespace {

const std::string base = scenario_with(R"("policies": [ { "cap": { "total_percent": 5 } } ],
"sampling": { "seed": 7 })");

}  // namespace

TEST_CASE("a file that extends another says only what changes") {
  const TemporaryFolder folder;
  folder.write("base.json", base);
  const auto file = folder.write(
      "child.json",
      R"({ "extends": "base.json", "policies": [ { "cap": { "total_percent": 3 } } ] })");
  const Scenario scenario = load_scenario(file, small_survey());
  CHECK(scenario.name == "child");
  CHECK(scenario.title == "A title");
  CHECK(scenario.sampling.seed == 7);
  REQUIRE(scenario.policies.size() == 1);
  CHECK(std::get<Cap>(scenario.policies[0].step).percent == 3);
}

TEST_CASE("files can extend one another in a chain, each from its own folder") {
  const TemporaryFolder folder;
  folder.write("base.json", base);
  folder.write("more/middle.json", R"({ "extends": "../base.json", "title": "Middle" })");
  const auto file = folder.write(
      "child.json", R"({ "extends": "more/middle.json", "sampling": { "draws": 64 } })");
  const Scenario scenario = load_scenario(file, small_survey());
  CHECK(scenario.title == "Middle");
  CHECK(scenario.sampling.draws == 64);
  CHECK(scenario.sampling.seed == 7);
}

TEST_CASE("the digest covers every file of the chain") {
  const TemporaryFolder folder;
  const auto digest_with = [&](const std::string& seed) {
    folder.write("base.json", scenario_with("\"sampling\": { \"seed\": " + seed + " }"));
    const auto file = folder.write("child.json", R"({ "extends": "base.json" })");
    return load_scenario(file, small_survey()).digest;
  };
  CHECK(digest_with("7") != digest_with("8"));
  CHECK(digest_with("7") == digest_with("7.0"));
}

TEST_CASE("a fault is told where the value stands, in whichever file") {
  const TemporaryFolder folder;
  folder.write("base.json", scenario_with("\"sampling\": { \"draws\": 1 },\n\"polices\": []"));
  folder.write("child.json",
               "{ \"extends\": \"base.json\",\n  \"indicators\": { \"threshold_percent\": 500 } }");
  CHECK(family_message(folder, "child.json") ==
        "child.json:2:40: indicators.threshold_percent must lie in [0, 100], got 500 (percent, not "
        "basis points?)\n"
        "base.json:2:24: sampling.draws must lie in [2, 1000000000000], got 1\n"
        "base.json:3:1: the scenario has no key \"polices\"; did you mean \"policies\"?");
}

TEST_CASE("a circle of files is refused with the way around it") {
  const TemporaryFolder folder;
  folder.write("a.json", R"({ "extends": "b.json" })");
  folder.write("b.json", R"({ "extends": "c.json" })");
  folder.write("c.json", R"({ "extends": "b.json" })");
  CHECK(family_message(folder, "a.json") ==
        "c.json:1:14: extends makes a circle: b.json extends c.json extends b.json; a scenario "
        "cannot be made of itself");
  folder.write("self.json", R"({ "extends": "./self.json" })");
  CHECK(family_message(folder, "self.json") ==
        "self.json:1:14: extends makes a circle: self.json extends self.json; a scenario cannot be "
        "made of itself");
}

TEST_CASE("an extended file that is not there is told with the nearest one") {
  const TemporaryFolder folder;
  folder.write("cap-5.json", base);
  folder.write("child.json", R"({ "extends": "cap-6.json" })");
  CHECK(family_message(folder, "child.json") ==
        "child.json:1:14: extends must be the path of a scenario file from this file's folder, got "
        "\"cap-6.json\": cap-6.json: no such file; did you mean \"cap-5.json\"?");
  folder.write("child.json", R"({ "extends": 5 })");
  CHECK(family_message(folder, "child.json") ==
        "child.json:1:14: extends must be text, got the number 5");
}

TEST_CASE("an extended file is held to the format, even where it is changed") {
  const TemporaryFolder folder;
  folder.write("base.json", "{ \"format\": \"remitsim-scenario/9\" }");
  folder.write("child.json", first_line + ", \"extends\": \"base.json\" }");
  CHECK(family_message(folder, "child.json") ==
        "base.json:1:13: format must be \"remitsim-scenario/1\", got the text "
        "\"remitsim-scenario/9\"; this program reads no other format");
  folder.write("base.json", "[ 1 ]");
  CHECK(family_message(folder, "child.json") ==
        "base.json:1:1: the scenario must be an object in { }, got a list");
  folder.write("base.json", "{ \"format\" }");
  CHECK(family_message(folder, "child.json").find("base.json:1:") == 0);
}

TEST_CASE("null and drop mean something only where another file is extended") {
  const TemporaryFolder folder;
  folder.write("base.json", base);
  folder.write("child.json", R"({ "extends": "base.json", "why": null })");
  CHECK(family_message(folder, "child.json") ==
        "child.json:1:1: the scenario needs the key \"why\"");
  CHECK(faults_with(R"("policies": [ { "name": "cap", "drop": true } ])") ==
        Faults{"2:15: a policy needs exactly one of the keys \"cap\", \"cut\", \"scale\", "
               "\"average_target\", \"best_n\", \"shift_share\", \"remove\", \"tax\", got none of "
               "them",
               "2:40: drop takes away what the file under \"extends\" has, but this file extends "
               "none"});
}
