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
  CHECK(groups[0].where.sender_memberships == std::vector<std::string>{"G8"});
  CHECK(groups[0].where.receiver_un_regions == std::vector<std::string>{"Africa"});
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
  CHECK(faults_with(R"("groups": [{}])") ==
        Faults{"2:12: a group needs the key \"name\"", "2:12: a group needs the key \"where\""});
  CHECK(faults_with(R"("groups": [{ "name": " ", "where": {} }])") ==
        Faults{"2:22: name must not be blank"});
}

TEST_CASE("a group is a union of corridors that are there") {
  const auto faults = [](const std::string& where) {
    return faults_with("\"groups\": [{ \"name\": \"A\",\n\"where\": " + where + " }]");
  };
  CHECK(faults(R"({ "sender": "USA", "receiver": "IND" })") ==
        Faults{"3:10: where selects no corridor of the survey"});
  for (const std::string where :
       {R"({ "firm": "Blue Bank" })", R"({ "firm_type": "Bank" })",
        R"({ "product": "Cash to cash" })", R"({ "cost_above_percent": 5 })"}) {
    CHECK(faults(where) ==
          Faults{"3:10: where selects by firm, firm type, product or cost, but a group is a union "
                 "of whole corridors; select by countries"});
  }
}
