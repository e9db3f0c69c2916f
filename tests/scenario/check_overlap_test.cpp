#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// The faults of a group with these entries besides its name, at line 7.
Faults faults_of_group(const std::string& entries) {
  return faults_with(R"("pools": [
{ "name": "Base", "flow_usd_million": 500, "stands_for": { "receiver": "KEN" } },
{ "name": "Other base", "flow_usd_million": 900, "stands_for": { "receiver_un_region": "Africa" } },
{ "name": "Rest", "remainder_of": { "receiver_income_group": "Low income" } },
{ "name": "Rest of Africa", "remainder_of": { "receiver_un_region": "Africa" } } ],
"groups": [
{ "name": "G", )" + entries +
                     " } ]");
}

Faults twice(const std::string& members, const std::string& receivers) {
  return Faults{"8:1: a group must not count a flow twice, but " + members + " both count what " +
                receivers + "; put them in groups of their own"};
}

}  // namespace

TEST_CASE("a headline base does not stand beside the corridors that it contains") {
  CHECK(faults_of_group(R"("where": { "receiver": "KEN" }, "pools": "Base")") ==
        twice("the surveyed corridors and the pool \"Base\"", "Kenya receives"));
  CHECK(faults_of_group(R"("where": { "receiver_un_region": "Africa" }, "pools": "Other base")") ==
        twice("the surveyed corridors and the pool \"Other base\"",
              "Kenya receives (and 1 country more)"));
  CHECK(faults_of_group(R"("where": { "receiver": ["IND", "LSO"] }, "pools": "Base")").empty());
}

TEST_CASE("a headline base does not stand beside a pool of the same receivers") {
  CHECK(faults_of_group(R"("pools": ["Base", "Other base"])") ==
        twice("the pool \"Base\" and the pool \"Other base\"", "Kenya receives"));
  CHECK(faults_of_group(R"("pools": ["Base", "Rest"])") ==
        twice("the pool \"Base\" and the pool \"Rest\"", "Kenya receives"));
  CHECK(faults_of_group(R"("pools": ["Base", "Base"])") ==
        twice("the pool \"Base\" and the pool \"Base\"", "Kenya receives"));
}

TEST_CASE("a remainder stands beside surveyed corridors, but not beside another of its receivers") {
  CHECK(faults_of_group(R"("where": { "receiver_un_region": "Africa" }, "pools": "Rest of Africa")")
            .empty());
  // Uganda is not surveyed, but both hold what it receives.
  CHECK(faults_of_group(R"("pools": ["Rest", "Rest of Africa"])") ==
        twice("the pool \"Rest\" and the pool \"Rest of Africa\"",
              "Kenya receives (and 1 country more)"));
  CHECK(faults_of_group(R"("pools": "Rest" }, { "name": "H", "pools": "Rest of Africa")").empty());
}
