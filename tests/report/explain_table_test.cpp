#include "report/explain_table.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("a line of the table has a value's path, the value and where it comes from") {
  Faults faults("x.json");
  faults.add_file("base.json");
  JsonNode scenario = parse_json("{ \"title\":\n\"T\" }", faults).value();
  auto why = parse_json("\n\n\"" + std::string(80, 'w') + "\"", faults, 1).value();
  std::get<JsonNode::Object>(scenario.value).push_back({"why", {}, why});
  const std::string table = explain_table(scenario, faults.files());
  const std::string blanks(58, ' ');
  CHECK_THAT(table, Catch::StartsWith("key "));
  CHECK_THAT(table, Catch::Contains("   \"T\"" + blanks + "   x.json:2\n"));
  CHECK_THAT(table, Catch::Contains("   \"" + std::string(59, 'w') + "…   base.json:3\n"));
  CHECK_THAT(table, Catch::Contains("\nsampling.seed "));
  CHECK_THAT(table, Catch::Contains("   default\n"));
}

TEST_CASE("a family is listed with the scenario that is explained") {
  std::vector<Scenario> scenarios(2);
  scenarios[0].name = "caps cap=5%";
  scenarios[1].name = "caps cap=3%";
  CHECK(family_list(scenarios, 1) ==
        "2 scenarios:\n  caps cap=5%\n  caps cap=3%\n\nThe values of caps cap=3%:\n");
}
