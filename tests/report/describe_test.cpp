#include "report/describe.hpp"

#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

namespace {

Policy policy_of(Step step, Level level = Level::service) {
  Policy policy;
  policy.step = step;
  policy.level = level;
  return policy;
}

}  // namespace

TEST_CASE("policies are told in words") {
  CHECK(describe(policy_of(Cap{Component::total, 5})) == "every service's cost at most 5 %");
  CHECK(describe(policy_of(Cap{Component::fx_margin, 1.5}, Level::corridor)) ==
        "each corridor's mean FX margin at most 1.5 %");
  CHECK(describe(policy_of(Cut{Component::total, 5, 0}, Level::corridor)) ==
        "each corridor's mean cost lower by 5 points, but not below 0 %");
  CHECK(describe(policy_of(Scale{Component::fee, 80})) ==
        "every service's fee scaled to 80 % of what it was");
  ServiceKind online;
  online.products = {"Online service"};
  CHECK(describe(policy_of(ShiftShare{20, online})) ==
        "20 % of the market moved to services for Online service");
  CHECK(describe(policy_of(Remove{online})) == "services for Online service gone from the market");
  CHECK(describe(policy_of(Tax{-0.5})) == "a subsidy of 0.5 points");
  CHECK(describe(policy_of(AverageTarget{GroupMean::by_service, 3}, Level::corridor)) ==
        "all costs scaled alike so that their mean over services is at most 3 %");
}

TEST_CASE("selectors, pass-through and phase-in are part of the words") {
  Policy policy = policy_of(Cap{Component::total, 5});
  policy.where.sender_memberships = {"G8"};
  policy.where.receiver_un_regions = {"Africa", "Asia"};
  policy.where.cost_above_percent = 7;
  policy.pass_through_percent = Distribution{Uniform{50, 100}};
  policy.phase_in = PhaseIn{2014, {20, 60}};
  CHECK(
      describe(policy) ==
      "every service's cost at most 5 %, from members of G8, to Africa, Asia, where it costs more "
      "than 7 %, passed through in part, phased in from 2014 at 20, 60 %");
}

TEST_CASE("the accounting rule counts only the flows that the scenario uses") {
  const Survey survey =
      made_up::survey_of({{"GBR", "KEN", 3000, {{5}}},
                          {"GBR", "ZWE", 1000, {{5}}, "Sub-Saharan Africa", FlowSource::imputed}});
  Scenario scenario;
  CHECK(accounting_rule(scenario, survey)[0].find("US$ 4.0 bn") != std::string::npos);
  scenario.baseline.use_imputed_flows = false;
  const std::string flows = accounting_rule(scenario, survey)[0];
  CHECK(flows.find("US$ 3.0 bn") != std::string::npos);
  CHECK(flows.find("1 imputed and left out") != std::string::npos);
}

TEST_CASE("pools are told with their money and their cost") {
  const Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}}}});
  Scenario scenario;
  Pool pool;
  pool.name = "Headline";
  pool.flow_usd_million = 32'000;
  pool.cost_of.receiver_regions = {"Sub-Saharan Africa"};
  scenario.pools = {pool};
  CHECK(accounting_rule(scenario, survey)[2] ==
        "Pool \"Headline\": US$ 32.0 bn a year, at the simple mean cost of the corridors to "
        "Sub-Saharan Africa.");

  scenario.pools[0].cost_percent = 12.4;
  CHECK(accounting_rule(scenario, survey)[2] ==
        "Pool \"Headline\": US$ 32.0 bn a year, at a given cost of 12.4 %.");
}

TEST_CASE("a policy on a pool names it") {
  Policy policy = policy_of(Cap{Component::total, 5}, Level::corridor);
  policy.where.pools = {"Headline, to 5 %", "Rest"};
  CHECK(describe(policy) ==
        "each corridor's mean cost at most 5 %, in \"Headline, to 5 %\", \"Rest\"");
}

TEST_CASE("uncertain inputs that change how costs are made up are told") {
  const Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}}}});
  Scenario scenario;
  scenario.uncertainty.market_share_log_sigma = 1;
  scenario.uncertainty.paid_to_posted_percent = Distribution{Uniform{60, 100}};
  scenario.uncertainty.pass_through_percent = Distribution{Uniform{30, 100}};
  scenario.baseline.large_transfer_share_percent = Distribution::constant(40);
  scenario.policies = {policy_of(Cap{Component::total, 5})};
  const std::vector<std::string> sentences = accounting_rule(scenario, survey);
  CHECK_THAT(sentences[1], Catch::Contains("uncertain market shares"));
  CHECK_THAT(sentences[1], Catch::Contains("for 40 % of the principal US$ 500"));
  CHECK_THAT(sentences[1], Catch::Contains("an uncertain part of the posted price, near 80 %"));
  CHECK_THAT(sentences[2], Catch::Contains("passed through in part"));
}

TEST_CASE("a correlation is told where it has an effect") {
  const Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}}}});
  Scenario scenario;
  Correlation correlation;
  correlation.among = CorrelationAmong::receiver_regions;
  correlation.names = {"South Asia", "Sub-Saharan Africa"};
  correlation.matrix = {1, 0.3, 0.3, 1};
  scenario.uncertainty.flow.correlation = correlation;
  CHECK(accounting_rule(scenario, survey).size() == 4);
  scenario.uncertainty.flow.log_sigma = 0.4;
  CHECK(accounting_rule(scenario, survey)[2] ==
        "Flows are correlated among 2 receiver regions as the scenario gives.");
}
