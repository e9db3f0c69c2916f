#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("what a scenario leaves out has its default") {
  const Scenario scenario = read_valid(first_line + "}");
  CHECK(scenario.title == "A title");
  CHECK(scenario.why == "A reason");
  CHECK(scenario.baseline.use_imputed_flows);
  CHECK(scenario.baseline.large_transfer_share_percent.is_always(0));
  CHECK(scenario.uncertainty.flow.log_sigma == 0);
  CHECK(scenario.uncertainty.flow.variance_shares.own_percent == 100);
  CHECK(scenario.uncertainty.price.log_sigma == 0);
  CHECK(scenario.uncertainty.paid_to_posted_percent.is_always(100));
  CHECK(scenario.uncertainty.market_share_log_sigma == 0);
  CHECK(scenario.uncertainty.pass_through_percent.is_always(100));
  CHECK_FALSE(scenario.uncertainty.price.correlation);
  CHECK(scenario.response.elasticity.is_always(0));
  CHECK(scenario.response.with_respect_to == ElasticityOf::price);
  CHECK(scenario.response.diversion_share_percent.is_always(0));
  CHECK(scenario.policies.empty());
  CHECK(scenario.pools.empty());
  CHECK(scenario.groups.empty());
  CHECK_FALSE(scenario.horizon);
  CHECK(scenario.indicators.threshold_percent == Indicators{}.threshold_percent);
  CHECK_FALSE(scenario.indicators.smart);
  CHECK(scenario.conversions.empty());
  CHECK(scenario.probabilities.empty());
  CHECK(scenario.published.empty());
  CHECK(scenario.sampling.draws == Sampling{}.draws);
  CHECK(scenario.sampling.seed == Sampling{}.seed);
}

TEST_CASE("baseline and sampling are read, comments and the schema passed over") {
  const Scenario scenario = read_with(R"("$schema": "anything", // a comment
    "baseline": { "flows": "observed", "large_transfer_share_percent": 12.5, "why": "w" },
    /* another */ "sampling": { "draws": 1e12, "seed": 9007199254740991 })");
  CHECK_FALSE(scenario.baseline.use_imputed_flows);
  CHECK(scenario.baseline.large_transfer_share_percent.is_always(12.5));
  CHECK(scenario.sampling.draws == 1'000'000'000'000);
  CHECK(scenario.sampling.seed == 9007199254740991);
  CHECK(read_with(R"("baseline": { "flows": "observed_and_imputed" })").baseline.use_imputed_flows);
}

TEST_CASE("the format is asked for first") {
  CHECK(faults_of(R"({ "title": "T", "why": "W", "draws": 5 })") ==
        Faults{"1:1: the scenario needs the key \"format\"; add \"format\": "
               "\"remitsim-scenario/1\" as its first line",
               "1:29: the scenario has no key \"draws\"; it can have \"$schema\", \"format\", "
               "\"title\", \"why\", \"extends\", \"against\", \"baseline\", \"uncertainty\", "
               "\"response\", \"policies\", \"pools\", \"groups\", \"horizon\", \"indicators\", "
               "\"conversions\", \"probabilities\", \"sampling\", \"sweep\", \"published\""});
  CHECK(faults_of(R"({ "policies": 3, "format": "remitsim-scenario/2" })") ==
        Faults{"1:28: format must be \"remitsim-scenario/1\", got the text "
               "\"remitsim-scenario/2\"; this program reads no other format"});
  CHECK(faults_of(R"({ "format": 1 })") ==
        Faults{"1:13: format must be \"remitsim-scenario/1\", got the number 1; this program reads "
               "no other format"});
}

TEST_CASE("title and why are required") {
  CHECK(faults_of(R"({ "format": "remitsim-scenario/1" })") ==
        Faults{"1:1: the scenario needs the key \"title\"",
               "1:1: the scenario needs the key \"why\""});
  CHECK(faults_of(R"({ "format": "remitsim-scenario/1", "title": "", "why": ["W"] })") ==
        Faults{"1:45: title must not be blank", "1:56: why must be text, got a list"});
}

TEST_CASE("a scenario is an object") {
  CHECK(faults_of("[]") == Faults{"1:1: the scenario must be an object in { }, got a list"});
  CHECK(faults_of("5") == Faults{"1:1: the scenario must be an object in { }, got the number 5"});
  CHECK(faults_with(R"("baseline": "observed")") ==
        Faults{"2:13: baseline must be an object in { }, got the text \"observed\""});
  CHECK(faults_with(R"("policies": {})") ==
        Faults{"2:13: policies must be a list in [ ], got an object"});
}

TEST_CASE("an unknown key is refused with the nearest known one") {
  CHECK(faults_with(R"("polices": [])") ==
        Faults{"2:1: the scenario has no key \"polices\"; did you mean \"policies\"?"});
  CHECK(faults_with(R"("sampling": { "draw": 5 })") ==
        Faults{"2:15: sampling has no key \"draw\"; did you mean \"draws\"?"});
  CHECK(faults_with(R"("sampling": { "threads": 5 })") ==
        Faults{"2:15: sampling has no key \"threads\"; it can have \"draws\", \"seed\", "
               "\"method\", \"control_variates\""});
}

TEST_CASE("baseline and sampling are checked") {
  CHECK(faults_with(R"("baseline": { "flows": "imputed", "large_transfer_share_percent": -1 })") ==
        Faults{"2:24: baseline.flows must be one of \"observed_and_imputed\", \"observed\", got "
               "\"imputed\"",
               "2:67: baseline.large_transfer_share_percent must lie in [0, 100], got -1"});
  CHECK(faults_with(R"("sampling": { "draws": 1, "seed": -1 })") ==
        Faults{"2:24: sampling.draws must lie in [2, 1000000000000], got 1",
               "2:35: sampling.seed must lie in [0, 9007199254740991], got -1"});
  CHECK(faults_with(R"("sampling": { "draws": 2.5, "seed": "2013" })") ==
        Faults{"2:24: sampling.draws must be a whole number, got 2.5",
               "2:37: sampling.seed must be a number, got the text \"2013\""});
  // 2^53 + 1 cannot be told from 2^53.
  CHECK(faults_with(R"("sampling": { "seed": 9007199254740993 })").size() == 1);
}

TEST_CASE("a fraction where percent is meant is not refused, as it may be meant") {
  CHECK(read_with(R"("baseline": { "large_transfer_share_percent": 0.5 })")
            .baseline.large_transfer_share_percent.is_always(0.5));
}

TEST_CASE("all faults of a file come at once, in the order of their positions") {
  CHECK(faults_with("\"sampling\": { \"draws\": 0 },\n"
                    "\"published\": 1,\n"
                    "\"sampling\": { \"seed\": 1 },\n"
                    "\"groups\": 2, \"policies\": 3,\n"
                    "\"baseline\": { \"flow\": \"observed\" }") ==
        Faults{"2:24: sampling.draws must lie in [2, 1000000000000], got 0",
               "3:14: published must be a list in [ ], got the number 1",
               "4:1: the key \"sampling\" stands already at line 2, column 1; keep one of them",
               "5:11: groups must be a list in [ ], got the number 2",
               "5:26: policies must be a list in [ ], got the number 3",
               "6:15: baseline has no key \"flow\"; did you mean \"flows\"?"});
}

TEST_CASE("a value of the wrong kind is named") {
  const auto got = [](const std::string& value) {
    const Faults faults = faults_with("\"indicators\": { \"threshold_percent\": " + value + "}");
    REQUIRE(faults.size() == 1);
    return faults[0];
  };
  const std::string rule = "2:38: indicators.threshold_percent must be a number, got ";
  CHECK(got("null") == rule + "null");
  CHECK(got("true") == rule + "true");
  CHECK(got("\"5\"") == rule + "the text \"5\"");
  CHECK(got("[5]") == rule + "a list");
  CHECK(got("{}") == rule + "an object");
}

TEST_CASE("a scenario may name another one that it is compared with") {
  CHECK(read_with("\"against\": \"baseline\"").against == "baseline");
  CHECK(read_with("\"$schema\": \"\"").against.empty());
  CHECK(faults_with("\"against\": \" \"") == Faults{"2:12: against must not be blank"});
}

TEST_CASE("a policy may have a name, which no other has") {
  const auto two = [](const std::string& name) {
    return "\"policies\": [ { \"name\": \"a\", \"best_n\": {} },\n{ \"name\": \"" + name +
           "\", \"best_n\": {} } ]";
  };
  CHECK(read_with(two("b")).policies[1].name == "b");
  CHECK(faults_with(two("a")) == Faults{"3:11: name must not be \"a\" twice"});
}
