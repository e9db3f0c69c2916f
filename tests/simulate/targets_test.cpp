#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

using namespace remitsim;
using test::mean_of;
using test::measure_in;
using test::policy_of;
using test::run_one;

namespace {

Survey three_corridors() {
  return made_up::survey_of({{"GBR", "KEN", 300, {{10, 4}, {9, 1}}},
                             {"USA", "UGA", 100, {{5, 1}}},
                             {"USA", "IND", 600, {{2, 1}}, "South Asia"}});
}

Scenario uncertain() {
  Scenario scenario;
  scenario.uncertainty.flow.log_sigma = 0.5;
  scenario.uncertainty.price.log_sigma = 0.3;
  scenario.uncertainty.market_share_log_sigma = 1;
  return scenario;
}

}  // namespace

TEST_CASE("an average target is met in every world, whichever mean it is for") {
  const auto met = [](GroupMean mean, const std::string& measure) {
    Scenario scenario = uncertain();
    // Far below every cost, so that the target binds in all worlds.
    scenario.policies = {policy_of(Cut{Component::fee, 1, 0}),
                         policy_of(AverageTarget{mean, 0.5}, Level::corridor)};
    const ScenarioResult result = run_one(three_corridors(), scenario, 2'000);
    const MeasureResult& cost = measure_in(result.main_period(), "World", measure);
    CHECK(cost[Statistic::mean].value == Approx(0.5).epsilon(1e-12));
    CHECK(cost[Statistic::sd].value < 1e-12);
  };
  met(GroupMean::simple, "simple_cost_after");
  met(GroupMean::by_service, "service_cost_after");
  met(GroupMean::flow_weighted, "cost_after");
}

TEST_CASE("an average target is for the corridors that it selects") {
  Scenario scenario = uncertain();
  Policy policy = policy_of(AverageTarget{GroupMean::simple, 1}, Level::corridor);
  policy.where.receiver_regions = {"Sub-Saharan Africa"};
  scenario.policies = {policy};
  const ScenarioResult result = run_one(three_corridors(), scenario, 2'000);
  CHECK(mean_of(result, "Sub-Saharan Africa", "simple_cost_after").value ==
        Approx(1).epsilon(1e-12));
  CHECK(mean_of(result, "South Asia", "savings").value == 0);
}

TEST_CASE("a mean below the target stays, to the bit") {
  Scenario scenario = uncertain();
  scenario.policies = {policy_of(AverageTarget{GroupMean::simple, 99}, Level::corridor)};
  const ScenarioResult result = run_one(three_corridors(), scenario, 2'000);
  CHECK(mean_of(result, "World", "savings").value == 0);
  CHECK(mean_of(result, "World", "savings").standard_error == 0);
}

TEST_CASE("targets one after the other are each met on what the one before has left") {
  Scenario scenario;
  Policy africa = policy_of(AverageTarget{GroupMean::simple, 6}, Level::corridor);
  africa.where.receiver_regions = {"Sub-Saharan Africa"};
  scenario.policies = {africa, policy_of(AverageTarget{GroupMean::simple, 3}, Level::corridor)};
  const ScenarioResult result = run_one(three_corridors(), scenario);
  // 12 and 6 come to 8 and 4; with the 3 of India the mean is 5, and all come to three fifths.
  CHECK(mean_of(result, "GBR-KEN", "simple_cost_after").value == Approx(8 * 0.6));
  CHECK(mean_of(result, "USA-IND", "simple_cost_after").value == Approx(3 * 0.6));
}
