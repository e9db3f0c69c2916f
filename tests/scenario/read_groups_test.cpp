#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("groups are read") {
  const auto groups = read_with(R"("groups": [
      { "name": "G8 to Africa", "why": "w",
        "where": { "sender_membership": "G8", "receiver_un_region": "Africa" } },
      { "name": "Everything", "where": {} } ])")
                          .groups;
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].name == "G8 to Africa");
  CHECK(groups[0].where.value().sender_memberships == std::vector<std::string>{"G8"});
  CHECK(groups[0].where.value().receiver_un_regions == std::vector<std::string>{"Africa"});
  CHECK(groups[1].name == "Everything");
}

TEST_CASE("a group has its own name") {
  for (const std::string name : {"World", "South Asia", "Africa", "Low income", "GBR", "GBR-KEN"}) {
    CHECK(faults_with("\"groups\": [\n{ \"name\": \"" + name + "\", \"where\": {} }]") ==
          Faults{"3:11: name must not be \"" + name + "\", as a built-in group has it"});
  }
  CHECK(faults_with("\"groups\": [{ \"name\": \"A\", \"where\": {} },\n"
                    "{ \"name\": \"A\", \"where\": {} }]") ==
        Faults{"3:11: name must not be \"A\" twice"});
  CHECK(faults_with(R"("groups": [{}])") == Faults{"2:12: a group needs the key \"name\""});
  CHECK(faults_with(R"("groups": [{ "name": "A" }])") ==
        Faults{"2:12: a group needs \"where\", \"pools\" or both: it holds nothing without them"});
  CHECK(faults_with(R"("groups": [{ "name": " ", "where": {} }])") ==
        Faults{"2:22: name must not be blank"});
}

TEST_CASE("a group is a union of corridors that are there") {
  const auto faults = [](const std::string& where) {
    return faults_with("\"groups\": [{ \"name\": \"A\",\n\"where\": " + where + " }]");
  };
  CHECK(
      faults(R"({ "sender": "USA", "receiver": "IND" })") ==
      Faults{
          "3:10: where selects no corridor of the survey: none meets both \"sender\": \"USA\" and "
          "\"receiver\": \"IND\", which contradict each other"});
  const auto refused = [](const std::string& keys) {
    return Faults{
        "3:10: where selects by " + keys +
        ", but a group is a union of whole corridors; select by countries, and name pools "
        "under the group's own key \"pools\""};
  };
  CHECK(faults(R"({ "firm": "Blue Bank" })") == refused("\"firm\""));
  CHECK(faults(R"({ "firm_type": "Bank" })") == refused("\"firm_type\""));
  CHECK(faults(R"({ "sender": "GBR", "product": "Cash to cash" })") == refused("\"product\""));
  CHECK(faults(R"({ "firm": "Blue Bank", "cost_above_percent": 5 })") ==
        refused("\"firm\" and \"cost_above_percent\""));
}

TEST_CASE("a group can hold pools, by their names") {
  const std::string pools = R"("pools": [ { "name": "Rest", "remainder_of": { "receiver": "KEN" } },
      { "name": "Base", "flow_usd_million": 5, "stands_for": { "receiver": "IND" } } ],)";
  const auto groups = read_with(pools + R"("groups": [
      { "name": "A", "pools": "Rest" }, { "name": "B", "where": { "sender": "ZAF" }, "pools": ["Rest", "Base"] } ])")
                          .groups;
  REQUIRE(groups.size() == 2);
  CHECK_FALSE(groups[0].where);
  CHECK(groups[0].pools == std::vector<std::string>{"Rest"});
  CHECK(groups[1].where);
  CHECK(groups[1].pools == std::vector<std::string>{"Rest", "Base"});
  CHECK(faults_with(pools + "\n\"groups\": [{ \"name\": \"A\", \"pools\": \"Rets\" }]") ==
        Faults{"4:36: pools \"Rets\" is no pool of the scenario; did you mean \"Rest\"?"});
  CHECK(faults_with("\"groups\": [{ \"name\": \"A\", \"pools\": \"Rest\" }]") ==
        Faults{"2:36: pools \"Rest\" is no pool of the scenario; define it under the scenario's "
               "key \"pools\""});
  CHECK(faults_with(pools + "\n\"groups\": [{ \"name\": \"Rest\", \"where\": {} }]") ==
        Faults{"4:22: name must not be \"Rest\", as a pool has it"});
}
