#include "scenario/reading.hpp"

using namespace remitsim;
using namespace remitsim::test;

namespace {

const std::string of_cost = R"("response": { "elasticity": -0.5, "with_respect_to": "cost" })";
const std::string start =
    "2:13: response has an elasticity with respect to \"cost\", which needs costs above 0, but ";
const std::string end = "take the elasticity with respect to \"price\"";

/// The faults of a scenario with these policies, and these entries besides.
Faults faults_of_policies(const std::string& policies, const std::string& entries = "") {
  return faults_with(of_cost + ",\n\"policies\": [ " + policies + " ]" + entries);
}

/// The same for one policy with these entries, without its braces.
Faults faults_of_policy(const std::string& policy, const std::string& entries = "") {
  return faults_of_policies("{ " + policy + " }", entries);
}

}  // namespace

TEST_CASE("a policy that brings a cost to 0 is refused where the elasticity is of the cost") {
  CHECK(faults_of_policy(R"("cap": { "total_percent": 0 })") ==
        Faults{start +
               "the cost of GBR-IND is capped at 0 by policy 1; give it a cap above 0, or " + end});
  CHECK(faults_of_policy(R"("cut": { "total_points": 5 })") ==
        Faults{start +
               "the cost of GBR-IND can be cut to 0 by policy 1; give the cut a \"floor_percent\" "
               "above 0, or " +
               end});
  CHECK(faults_of_policy(R"("scale": { "total_to_percent": 0 })") ==
        Faults{start +
               "the cost of GBR-IND is scaled to 0 by policy 1; scale it to more than 0, or " +
               end});
  CHECK(faults_of_policy(R"("average_target": { "percent": 0 })") ==
        Faults{start +
               "the cost of GBR-IND is scaled to 0 by policy 1; give it a target above 0, or " +
               end});
  CHECK(faults_of_policy(R"("tax": { "points": -4 })") ==
        Faults{start +
               "the cost of GBR-IND can be brought to 0 or below by policy 1; lower the subsidy, "
               "or " +
               end});
  // An elasticity by region is one as well.
  CHECK(faults_with(R"("response": { "elasticity_by_receiver_region": { "South Asia": -1 },
      "with_respect_to": "cost" }, "policies": [ { "cap": { "total_percent": 0 } } ])")
            .size() == 1);
}

TEST_CASE("a policy that leaves costs above 0 is allowed") {
  for (const std::string policy :
       {R"("cap": { "total_percent": 1 })", R"("cap": { "fee_percent": 0 })",
        R"("cut": { "total_points": 5, "floor_percent": 1 })", R"("cut": { "total_points": 3.9 })",
        R"("scale": { "total_to_percent": 1 })", R"("average_target": { "percent": 1 })",
        R"("best_n": {})", R"("tax": { "points": -3.9 })"}) {
    INFO(policy);
    CHECK(faults_of_policy(policy) == Faults{});
  }
  // With respect to the price, and without an elasticity, all of this is well defined.
  CHECK(faults_with(R"("policies": [{ "cap": { "total_percent": 0 } }],
      "response": { "elasticity": -1, "with_respect_to": "price" })")
            .empty());
  CHECK(faults_with(R"("policies": [{ "cap": { "total_percent": 0 } }],
      "response": { "elasticity": 0, "with_respect_to": "cost" })")
            .empty());
}

TEST_CASE("what does not reach senders in full leaves a cost above 0") {
  const std::string cap = R"("cap": { "total_percent": 0 })";
  const std::string cut = R"("cut": { "total_points": 50 })";
  for (const std::string& step : {cap, cut}) {
    CHECK(faults_of_policy(step).size() == 1);
    CHECK(faults_of_policy(step + R"(, "pass_through_percent": 50)").empty());
    CHECK(faults_of_policy(step + R"(, "pass_through_percent":
        { "uniform": { "minimum": 0, "maximum": 50 } })")
              .empty());
    CHECK(faults_of_policy(step + R"(, "pass_through_percent":
        { "uniform": { "minimum": 50, "maximum": 100 } })")
              .size() == 1);
    CHECK(faults_of_policy(step + R"(, "phase_in": { "start_year": 2014, "shares_percent": 99 })")
              .empty());
    const std::string half = R"(, "uncertainty": { "pass_through": { "percent": 50 } })";
    CHECK(faults_of_policy(step, half).empty());
    CHECK(faults_of_policy(step + R"(, "pass_through_percent": 100)", half).size() == 1);
  }
}

TEST_CASE("only the years of the horizon count") {
  const std::string policy =
      R"("cap": { "total_percent": 0 }, "phase_in": { "start_year": 2014, "shares_percent": [50, 100, 30] })";
  const auto horizon = [](const std::string& years) { return ", \"horizon\": { " + years + " }"; };
  CHECK(faults_of_policy(policy).empty());
  CHECK(faults_of_policy(policy, horizon(R"("first_year": 2013, "last_year": 2014)")).empty());
  CHECK(faults_of_policy(policy, horizon(R"("first_year": 2013, "last_year": 2015)")).size() == 1);
  CHECK(faults_of_policy(policy, horizon(R"("first_year": 2016, "last_year": 2020)")).empty());
}

TEST_CASE("only the corridors and services that a policy selects count") {
  const auto cut = [](const std::string& points, const std::string& where) {
    return faults_of_policy("\"cut\": { \"total_points\": " + points + " }, \"where\": " + where);
  };
  // GBR-KEN has services of 6 and 10: one of them alone cannot bring the corridor to 0.
  CHECK(cut("9", R"({ "receiver": "KEN", "sender": "GBR", "firm": "Quick Money" })").empty());
  CHECK(cut("9", R"({ "receiver": "KEN", "sender": "GBR" })").empty());
  CHECK(cut("10", R"({ "receiver": "KEN", "sender": "GBR" })").size() == 1);
  CHECK(cut("11", R"({ "receiver": "LSO" })").empty());
  CHECK(cut("12", R"({ "receiver": "LSO" })").size() == 1);
  CHECK(faults_of_policy(R"("cap": { "total_percent": 0 }, "level": "corridor",
      "where": { "cost_above_percent": 8 })") ==
        Faults{start +
               "the cost of ZAF-LSO is capped at 0 by policy 1; give it a cap above 0, or " + end});
  const std::string pools =
      R"(, "pools": [ { "name": "Rest", "remainder_of": { "receiver": "KEN" } } ])";
  CHECK(faults_of_policy(R"("cut": { "total_points": 2 }, "where": { "pool": "Rest" })", pools)
            .empty());
}

TEST_CASE("uncertain prices and a falling trend widen what a cut can reach") {
  const std::string cut = R"("cut": { "total_points": 3 })";
  CHECK(faults_of_policy(cut).empty());
  CHECK(faults_of_policy(cut, R"(, "uncertainty": { "price": { "log_sigma": 0.18 } })").size() ==
        1);
  CHECK(faults_of_policy(cut, R"(, "uncertainty": { "price": { "log_sigma": 0.01 } })").empty());
  CHECK(faults_of_policy(cut, R"(, "uncertainty": { "price": { "paid_to_posted_percent":
      { "uniform": { "minimum": 50, "maximum": 100 } } } })")
            .size() == 1);
  const std::string falling =
      R"(, "horizon": { "first_year": 2013, "last_year": 2020, "cost_trend_percent": -5 })";
  CHECK(faults_of_policy(cut, falling).size() == 1);
  const std::string rising =
      R"(, "horizon": { "first_year": 2015, "last_year": 2020, "cost_trend_percent": 5 })";
  CHECK(faults_of_policy(R"("cut": { "total_points": 4.3 })", rising).empty());
}

TEST_CASE("where a policy can raise costs, only a run can tell") {
  CHECK(
      faults_of_policies(
          R"({ "tax": { "points": 2 } }, { "cut": { "total_points": 5 }, "where": { "receiver": "IND" } })")
          .empty());
  CHECK(faults_of_policies(R"({ "cap": { "total_percent": 0 } }, { "tax": { "points": 2 } })")
            .empty());
}

TEST_CASE("an elasticity with respect to the cost needs a survey without free corridors") {
  Survey survey = small_survey();
  survey.services[0].margin_percent_200 = -3.5;  // GBR-IND: a fee of 3 percent
  survey.services[0].fee_percent_500 = 4;
  survey.services[0].margin_percent_500 = 0;
  CHECK(faults_with(of_cost, survey) == Faults{start + "GBR-IND costs -0.5 %; " + end});
  const auto with_share = [&](const std::string& share) {
    return faults_with(
        of_cost + ",\n\"baseline\": { \"large_transfer_share_percent\": " + share + "}", survey);
  };
  CHECK(with_share("50").empty());
  CHECK(with_share(R"({ "uniform": { "minimum": 50, "maximum": 90 } })").empty());
  CHECK(with_share(R"({ "normal": { "mean": 50, "sd": 10 }, "at_least": 0, "at_most": 90 })") ==
        Faults{start + "GBR-IND costs -0.5 %; " + end});
}

TEST_CASE("an elasticity with respect to the cost needs pools that cost something") {
  CHECK(faults_with(of_cost + R"(, "pools": [ { "name": "Free", "flow_usd_million": 5,
      "stands_for": { "receiver": "IND" }, "cost_percent": 0 } ])") ==
        Faults{start + "the pool \"Free\" costs 0 %; give it another cost, or " + end});
}
