#include "simulate/headline_base.hpp"
#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

#include <cmath>

using namespace remitsim;
using test::africa;
using test::base;
using test::mean_of;
using test::policy_of;
using test::run_one;

namespace {

/// Costs 12, 6 and 3 percent; flows 300, 100 and 600.
Survey three_corridors() {
  Survey survey = made_up::survey_of({{"GBR", "KEN", 300, {{10, 4}, {9, 1}}},
                                      {"USA", "UGA", 100, {{5, 1}}},
                                      {"USA", "IND", 600, {{2, 1}}, "South Asia"}});
  for (Country& country : survey.countries) {
    if (country.code == "KEN") country.inflow_usd_million = 1000;
    if (country.code == "UGA") country.inflow_usd_million = 80;  // less than its surveyed flow
  }
  return survey;
}

/// A base with a given cost, called "given".
Pool given(double cost_percent) {
  Pool pool = base("given", 100);
  pool.cost_of = {};
  pool.cost_percent = cost_percent;
  return pool;
}

Pool remainder(const std::string& name) {
  Pool pool;
  pool.name = name;
  pool.stands_for = africa;
  pool.cost_of = africa;
  return pool;
}

}  // namespace

TEST_CASE("a pool costs the simple mean, the flow-weighted mean, or a mix of them") {
  Scenario scenario;
  scenario.pools = {base("simple", 100), base("weighted", 0), base("mix", 25)};
  scenario.policies = {policy_of(Cap{Component::total, 5}, Level::corridor)};
  const ScenarioResult result = run_one(three_corridors(), scenario);
  const double simple = (12 + 6) / 2.0;
  const double weighted = (300 * 12 + 100 * 6) / 400.0;
  const double mix = 0.25 * simple + 0.75 * weighted;
  CHECK(mean_of(result, "simple", "cost_before").value == Approx(simple));
  CHECK(mean_of(result, "weighted", "cost_before").value == Approx(weighted));
  CHECK(mean_of(result, "mix", "cost_before").value == Approx(mix));
  CHECK(mean_of(result, "mix", "savings").value == Approx(32'000 * (mix - 5) / 100));
  // The world is the surveyed corridors alone.
  CHECK(mean_of(result, "World", "flow_before").value == Approx(1000));
}

TEST_CASE("a service-level policy meets a pool's services one by one") {
  Scenario scenario;
  scenario.pools = {base("pool", 100)};
  scenario.policies = {policy_of(Cap{Component::total, 11})};
  const ScenarioResult result = run_one(three_corridors(), scenario);
  // Services cost 14 and 10 in one corridor, 6 in the other.
  CHECK(mean_of(result, "pool", "cost_after").value == Approx((10.5 + 6) / 2));
}

TEST_CASE("a given cost is the pool's cost") {
  Scenario scenario;
  scenario.pools = {given(12.4)};
  scenario.policies = {policy_of(Cut{Component::total, 5, 0})};
  const ScenarioResult result = run_one(three_corridors(), scenario);
  CHECK(mean_of(result, "given", "cost_before").value == Approx(12.4));
  CHECK(mean_of(result, "given", "savings").value == Approx(32'000 * 0.05));
}

TEST_CASE("a remainder is what its receivers get besides their surveyed flows") {
  Scenario scenario;
  scenario.pools = {remainder("rest")};
  scenario.groups = {{"all of Africa", africa, {"rest"}}};
  const ScenarioResult result = run_one(three_corridors(), scenario);
  CHECK(mean_of(result, "rest", "flow_before").value == Approx(1000 - 300));
  CHECK(mean_of(result, "all of Africa", "flow_before").value == Approx(1000 + 100));
}

TEST_CASE("a policy for pools leaves the surveyed corridors as they are, and other pools") {
  Scenario scenario;
  scenario.pools = {base("one", 100), base("other", 100)};
  Policy policy = policy_of(Cap{Component::total, 5}, Level::corridor);
  policy.where.pools = {"one"};
  scenario.policies = {policy};
  const ScenarioResult result = run_one(three_corridors(), scenario);
  CHECK(mean_of(result, "one", "savings").value == Approx(32'000 * (9 - 5) / 100.0));
  CHECK(mean_of(result, "other", "savings").value == 0);
  CHECK(mean_of(result, "World", "savings").value == 0);
}

TEST_CASE("a pool that a policy names is left to the policies that name it") {
  Scenario scenario;
  scenario.pools = {base("named", 100), base("other", 100)};
  Policy to_7 = policy_of(Cap{Component::total, 7}, Level::corridor);
  to_7.where.pools = {"named"};
  scenario.policies = {policy_of(Cap{Component::total, 5}, Level::corridor), to_7};
  const ScenarioResult result = run_one(three_corridors(), scenario);
  CHECK(mean_of(result, "named", "cost_after").value == Approx(7));
  CHECK(mean_of(result, "other", "cost_after").value == Approx(5));
}

TEST_CASE("a policy for some corridors does not reach a pool that stands for others too") {
  Scenario scenario;
  scenario.pools = {base("pool", 100)};
  Policy policy = policy_of(Cap{Component::total, 5}, Level::corridor);
  policy.where.senders = {"GBR"};
  scenario.policies = {policy};
  CHECK(mean_of(run_one(three_corridors(), scenario), "pool", "savings").value == 0);
  scenario.policies[0].level = Level::service;
  // 14 and 10 are capped at 5; the corridor from the USA keeps its 6.
  CHECK(mean_of(run_one(three_corridors(), scenario), "pool", "cost_after").value ==
        Approx((5 + 6) / 2.0));
}

TEST_CASE("the cost of a pool varies as that of the corridors it takes it from") {
  Scenario scenario;
  scenario.uncertainty.price.log_sigma = 0.3;
  scenario.uncertainty.flow.log_sigma = 0.5;
  scenario.pools = {base("simple", 100), base("weighted", 0)};
  scenario.pools[0].flow_log_sigma = 0;
  const ScenarioResult result = run_one(three_corridors(), scenario, 40'000);
  // Independent corridors: the variance of a simple mean is the mean of variances over n.
  const double factor_sd = std::sqrt(std::exp(0.3 * 0.3) - 1);
  const double expected = std::sqrt(12 * 12 + 6 * 6) / 2 * factor_sd;
  const Estimate sd =
      test::measure_in(result.main_period(), "simple", "simple_cost_before")[Statistic::sd];
  CHECK(std::fabs(sd.value - expected) < 4 * sd.standard_error);
  // In each world, the flow-weighted mean over the group is that of the region's own corridors.
  CHECK(mean_of(result, "weighted", "simple_cost_before").value ==
        Approx(mean_of(result, "Sub-Saharan Africa", "cost_before").value).epsilon(1e-12));
  CHECK(mean_of(result, "simple", "flow_before").value == Approx(32'000));
  CHECK(mean_of(result, "simple", "flow_before").standard_error == 0);
}

TEST_CASE("an uncertain mix has the mean between the two means") {
  Scenario scenario;
  scenario.pools = {base("pool", 100)};
  scenario.pools[0].simple_mean_share_percent = {Uniform{0, 100}};
  const Estimate cost =
      mean_of(run_one(three_corridors(), scenario, 20'000), "pool", "simple_cost_before");
  CHECK(std::fabs(cost.value - (9 + 10.5) / 2) < 4 * cost.standard_error);
}

TEST_CASE("under every policy a pool of simple means costs what its corridors do on average") {
  std::vector<made_up::CorridorOf> corridors;
  const std::string types[] = {"Bank", "Money transfer operator", "Post office"};
  for (std::size_t c = 0; c < 6; ++c) {
    made_up::CorridorOf corridor{"GBR", std::string("AB") + static_cast<char>('A' + c), 100, {}};
    for (std::size_t k = 0; k < 2 + c; ++k) {
      const auto cost = static_cast<double>((7 * c + 5 * k) % 13);
      corridor.prices.push_back({1 + cost, 1, true, types[(c + k) % (c == 0 ? 1 : 3)]});
    }
    corridors.push_back(corridor);
  }
  Survey survey = made_up::survey_of(corridors);
  for (Service& service : survey.services) service.speed = Speed::same_day;
  const ServiceKind banks = {.firm_types = {"Bank"}};
  for (const Step& step : {Step{Cap{Component::total, 5}}, Step{Cut{Component::fee, 2, 1}},
                           Step{Scale{Component::total, 60}}, Step{BestN{3}}, Step{Tax{1}},
                           Step{ShiftShare{30, banks}}, Step{Remove{banks}}}) {
    Scenario scenario;
    scenario.pools = {base("pool", 100)};
    scenario.policies = {policy_of(step)};
    const ScenarioResult result = run_one(survey, scenario);
    INFO("step " << step.index());
    CHECK(mean_of(result, "pool", "cost_after").value ==
          Approx(mean_of(result, "World", "simple_cost_after").value).epsilon(1e-12));
    CHECK(mean_of(result, "World", "simple_cost_after").value !=
          Approx(mean_of(result, "World", "simple_cost_before").value));
  }
}

TEST_CASE("a given cost has the elasticity of the region that it stands for") {
  Scenario scenario;
  scenario.pools = {given(12)};
  scenario.response.elasticity = Distribution::constant(-1);
  scenario.response.elasticity_by_receiver_region = {
      {"Sub-Saharan Africa", Distribution::constant(-3)}};
  scenario.policies = {policy_of(Cut{Component::total, 5, 0})};
  const double ratio = 107 / 112.0;
  CHECK(mean_of(run_one(three_corridors(), scenario), "given", "extra_flow").value ==
        Approx(32'000 * (1 / (ratio * ratio * ratio) - 1)));
}
