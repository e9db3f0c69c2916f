#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

namespace {

// A pool's entries; they start at line 3.
std::string pool(const std::string& entries) {
  return "\"pools\": [ { \"name\": \"P\",\n" + entries + " } ]";
}
Pool read_pool_of(const std::string& entries) {
  return read_with(pool(entries)).pools.at(0);
}
Faults faults_of_pool(const std::string& entries) {
  return faults_with(pool(entries));
}

using Words = std::vector<std::string>;

const std::string headline = R"("flow_usd_million": 32000)";

}  // namespace

TEST_CASE("a headline base is read, and stands for what its cost is of unless it says otherwise") {
  const Pool by_flow = read_pool_of(headline + R"(, "stands_for": { "receiver": "KEN" })");
  CHECK(by_flow.name == "P");
  CHECK(by_flow.flow_usd_million == 32000);
  CHECK(by_flow.stands_for.receivers == Words{"KEN"});
  CHECK(by_flow.cost_of.receivers == Words{"KEN"});
  CHECK_FALSE(by_flow.cost_percent);
  CHECK(by_flow.simple_mean_share_percent.is_always(100));
  CHECK_FALSE(by_flow.flow_log_sigma);

  const Pool by_cost = read_pool_of(headline + R"(, "cost_of": { "receiver": "LSO" })");
  CHECK(by_cost.stands_for.receivers == Words{"LSO"});
  CHECK(by_cost.cost_of.receivers == Words{"LSO"});

  const Pool both = read_pool_of(headline + R"(, "stands_for": { "receiver": "KEN" },
      "cost_of": { "sender": "GBR" }, "simple_mean_share_percent": 0, "flow_log_sigma": 0.2, "why": "w")");
  CHECK(both.stands_for.receivers == Words{"KEN"});
  CHECK(both.cost_of.senders == Words{"GBR"});
  CHECK(both.simple_mean_share_percent.is_always(0));
  CHECK(both.flow_log_sigma == 0.2);

  const Pool given = read_pool_of(headline + R"(, "stands_for": {}, "cost_percent": 9)");
  CHECK(given.cost_percent == 9);
}

TEST_CASE("a remainder is read, for countries that the survey does not price as well") {
  const Pool rest = read_pool_of(R"("remainder_of": { "receiver_un_region": "Africa" })");
  CHECK_FALSE(rest.flow_usd_million);
  CHECK(rest.stands_for.receiver_un_regions == Words{"Africa"});
  CHECK(rest.cost_of.receiver_un_regions == Words{"Africa"});
  const Pool unsurveyed =
      read_pool_of(R"("remainder_of": { "receiver": "UGA" }, "cost_of": { "receiver": "KEN" })");
  CHECK(unsurveyed.stands_for.receivers == Words{"UGA"});
  CHECK(unsurveyed.cost_of.receivers == Words{"KEN"});
  CHECK(faults_of_pool(R"("remainder_of": { "receiver": "UGA" })") ==
        Faults{"3:17: remainder_of has no surveyed corridor to take the cost from; give the pool a "
               "\"cost_of\" or a \"cost_percent\""});
  CHECK(faults_of_pool(R"("remainder_of": { "receiver": "UGA" }, "cost_percent": 9)").empty());
}

TEST_CASE("a pool has one flow") {
  CHECK(faults_of_pool("\"why\": \"w\"") ==
        Faults{"2:12: a pool needs exactly one of the keys \"flow_usd_million\", \"remainder_of\", "
               "got none of them"});
  CHECK(faults_of_pool(headline + R"(, "remainder_of": { "receiver": "KEN" })") ==
        Faults{"2:12: a pool needs exactly one of the keys \"flow_usd_million\", \"remainder_of\", "
               "got \"flow_usd_million\" and \"remainder_of\""});
  CHECK(faults_of_pool(R"("flow_usd_million": 0, "stands_for": {})") ==
        Faults{"3:21: flow_usd_million must be greater than 0, got 0"});
  // All that Lesotho receives is surveyed.
  CHECK(
      faults_of_pool(R"("remainder_of": { "receiver": "LSO" })") ==
      Faults{"3:17: remainder_of leaves nothing: the surveyed flows of these receivers are all of "
             "their inflow, or the survey knows no inflow of theirs"});
  CHECK(faults_of_pool(R"("remainder_of": { "receiver": "GBR" })") ==
        Faults{"3:31: remainder_of.receiver \"GBR\" is no receiving country in the survey small "
               "(United Kingdom is in the survey, but not on this side of a corridor)"});
}

TEST_CASE("a pool has one cost") {
  CHECK(faults_of_pool(headline) ==
        Faults{"2:12: a pool needs the key \"stands_for\"; say which surveyed corridors the "
               "headline base contains, or take its cost from them with \"cost_of\""});
  CHECK(faults_of_pool(headline + R"(, "cost_of": { "receiver": "KEN" }, "cost_percent": 5)") ==
        Faults{"3:78: cost_percent cannot stand beside \"cost_of\": a pool has one cost; leave out "
               "one of them"});
  CHECK(faults_of_pool(headline + R"(, "stands_for": {}, "cost_percent": 5,
"simple_mean_share_percent": 50)") ==
        Faults{"4:30: simple_mean_share_percent cannot stand beside \"cost_percent\": a given cost "
               "is no mean over corridors; leave it out"});
  CHECK(faults_of_pool(R"("remainder_of": { "receiver": "KEN" },
"stands_for": { "receiver": "KEN" })") ==
        Faults{"4:15: stands_for cannot stand beside \"remainder_of\": a remainder stands for what "
               "its receivers get; leave it out"});
}

TEST_CASE("a pool selects by countries, and a remainder by receivers alone") {
  for (const std::string key : {"stands_for", "cost_of"}) {
    CHECK(
        faults_of_pool(headline + ",\n\"" + key + R"(": { "firm": "Blue Bank" })") ==
        Faults{"4:" + std::to_string(key.size() + 5) + ": " + key +
               " selects by \"firm\", but a pool stands for whole corridors; select by countries"});
    CHECK(faults_of_pool(headline + ",\n\"" + key + R"(": { "sender": "USA", "receiver": "IND" })")
              .size() == 1);
  }
  CHECK(faults_of_pool(R"("remainder_of": { "receiver": "KEN", "sender_membership": "G8" })") ==
        Faults{"3:17: remainder_of selects by \"sender_membership\", but a remainder is what "
               "receivers get besides their surveyed flows, from wherever; select by receivers"});
  CHECK(faults_of_pool(R"("remainder_of": { "pool": "P" })").size() == 1);
}

TEST_CASE("a pool has its own name") {
  const std::string end = R"(, "flow_usd_million": 5, "stands_for": {} })";
  CHECK(faults_with("\"pools\": [\n{ \"name\": \"Africa\"" + end + "]") ==
        Faults{"3:11: name must not be \"Africa\", as a built-in group has it"});
  CHECK(faults_with("\"pools\": [{ \"name\": \"A\"" + end + ",\n{ \"name\": \"A\"" + end + "]") ==
        Faults{"3:11: name must not be \"A\" twice"});
}
