// Expectations before any policy. By hand for small cases; and against the mean of a long run: a
// policy that makes sending free saves, where flows do not answer to cost, all that is paid.

#include "simulate/expected_money.hpp"

#include "simulate/headline_base.hpp"
#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

#include <algorithm>
#include <cmath>
#include <map>

using namespace remitsim;
using test::africa;
using test::base;
using test::mean_in;
using test::period_of;
using test::policy_of;

namespace {

/// Costs 12, 6 and 3 percent; flows 300, 100 and 600, of which the second is imputed.
Survey three_corridors() {
  Survey survey =
      made_up::survey_of({{"GBR", "KEN", 300, {{10, 4}, {9, 1}}},
                          {"USA", "UGA", 100, {{5, 1}}, "Sub-Saharan Africa", FlowSource::imputed},
                          {"USA", "IND", 600, {{1, 1}, {2, 0.5}, {3, 1.5}}, "South Asia"}});
  for (Country& country : survey.countries) {
    if (country.code == "KEN") country.inflow_usd_million = 1000;
  }
  return survey;
}

/// From the survey's year, 2013, on.
Horizon years(int first_year, int last_year, double growth_percent, double trend_percent) {
  Horizon horizon;
  horizon.first_year = first_year;
  horizon.last_year = last_year;
  horizon.flow_growth_percent = Distribution::constant(growth_percent);
  horizon.cost_trend_percent = Distribution::constant(trend_percent);
  horizon.present_value = PresentValue{5, 2013};
  return horizon;
}

/// All expectations of a scenario, by period and group.
std::map<std::string, std::map<std::string, ExpectedMoney>> expectations(const Survey& survey,
                                                                         const Scenario& scenario) {
  const std::vector scenarios = {scenario};
  const StudyPlan study = plan_study(survey, scenarios, {.draws = 2, .seed = 1});
  const ScenarioPlan& plan = study.scenarios.front();
  std::map<std::string, std::map<std::string, ExpectedMoney>> result;
  for (const PeriodPlan& period : plan.periods) {
    for (const GroupPlan& group : plan.groups) {
      result[period.label][group.group.name] = expected_before(survey, plan, period, group.group);
    }
  }
  return result;
}

void check_money(const ExpectedMoney& money, double flow, double paid) {
  REQUIRE(money.flow_usd_million);
  REQUIRE(money.paid_usd_million);
  CHECK(*money.flow_usd_million == Approx(flow).epsilon(1e-12));
  CHECK(*money.paid_usd_million == Approx(paid).epsilon(1e-12));
}

bool is_within_four_errors(double expected, const Estimate& mean) {
  // A mean that does not vary is met but for rounding.
  return std::fabs(mean.value - expected) <= 4 * mean.standard_error + 1e-12 * std::fabs(expected);
}

/// Every group's expectations against the means of a run of independent draws, without control
/// variates. How many were compared.
int compare_with_run(const Survey& survey, Scenario scenario, std::uint64_t draws) {
  scenario.policies = {policy_of(Scale{Component::total, 0})};
  const StudyResult study =
      simulate(survey, std::vector{scenario},
               {.draws = draws, .seed = 21, .method = SamplingMethod::random});
  int compared = 0;
  for (const auto& [period, groups] : expectations(survey, scenario)) {
    const PeriodResult& result = period_of(study.scenarios.front(), period);
    for (const auto& [group, money] : groups) {
      if (result.find(group, "savings") == nullptr) continue;
      INFO(period << ", " << group);
      REQUIRE(money.flow_usd_million);
      REQUIRE(money.paid_usd_million);
      CHECK(is_within_four_errors(*money.flow_usd_million, mean_in(result, group, "flow_before")));
      CHECK(is_within_four_errors(*money.paid_usd_million, mean_in(result, group, "savings")));
      ++compared;
    }
  }
  return compared;
}

/// Flows, prices and market shares vary.
Scenario uncertain_scenario() {
  Scenario scenario;
  scenario.uncertainty.flow = {0.45, {10, 25, 15, 50}, {}};
  scenario.uncertainty.price = {0.3, {20, 20, 20, 40}, {}};
  scenario.uncertainty.market_share_log_sigma = 0.8;
  return scenario;
}

}  // namespace

TEST_CASE("what is expected without a horizon is the survey's own money") {
  for (const Scenario& scenario : {Scenario{}, uncertain_scenario()}) {
    const auto expected = expectations(three_corridors(), scenario).at("2013");
    check_money(expected.at("World"), 1'000, 36 + 6 + 18);
    check_money(expected.at("Sub-Saharan Africa"), 400, 36 + 6);
    check_money(expected.at("USA"), 700, 6 + 18);
    check_money(expected.at("GBR-KEN"), 300, 36);
  }
}

TEST_CASE("imputed flows that a scenario leaves out are not expected") {
  Scenario scenario;
  scenario.baseline.use_imputed_flows = false;
  const auto expected = expectations(three_corridors(), scenario).at("2013");
  check_money(expected.at("World"), 900, 36 + 18);
  check_money(expected.at("USA-UGA"), 0, 0);
}

TEST_CASE("what is paid is expected in proportion to what is paid of posted prices") {
  Scenario scenario;
  scenario.uncertainty.paid_to_posted_percent = Distribution::constant(80);
  check_money(expectations(three_corridors(), scenario).at("2013").at("GBR-KEN"), 300, 0.8 * 36);
}

TEST_CASE("growth, trend and the present value compound from year to year") {
  Scenario scenario;
  scenario.horizon = years(2013, 2015, 10, -20);
  const auto expected = expectations(three_corridors(), scenario);
  check_money(expected.at("2013").at("World"), 1'000, 60);
  check_money(expected.at("2014").at("World"), 1'100, 60 * 1.1 * 0.8);
  check_money(expected.at("2015").at("World"), 1'210, 60 * 1.21 * 0.64);
  check_money(expected.at("total").at("World"), 1'000 + 1'100 + 1'210,
              60 * (1 + 0.88 + 0.88 * 0.88));
  check_money(expected.at("present_value").at("World"), 1'000 + 1'100 / 1.05 + 1'210 / 1.1025,
              60 * (1 + 0.88 / 1.05 + 0.88 * 0.88 / 1.1025));
}

TEST_CASE("a horizon that starts late has grown until then") {
  Scenario scenario;
  scenario.horizon = years(2016, 2016, 10, -20);
  const auto expected = expectations(three_corridors(), scenario);
  check_money(expected.at("total").at("World"), 1'331, 60 * 1.331 * 0.512);
}

TEST_CASE("a pool has its own flow, and the cost of its mix") {
  Scenario scenario;
  Pool remainder = base("rest", 100);
  remainder.flow_usd_million = {};
  Pool given = base("given", 100);
  given.cost_of = {};
  given.cost_percent = 12.4;
  scenario.pools = {base("simple", 100), base("weighted", 0), base("mix", 25), remainder, given};
  scenario.groups = {{"all of Africa", africa, {"rest"}}};
  const auto expected = expectations(three_corridors(), scenario).at("2013");
  const double weighted = (36 + 6) / 400.0;
  check_money(expected.at("simple"), 32'000, 32'000 * 0.09);
  check_money(expected.at("weighted"), 32'000, 32'000 * weighted);
  check_money(expected.at("mix"), 32'000, 32'000 * (0.25 * 0.09 + 0.75 * weighted));
  check_money(expected.at("given"), 32'000, 32'000 * 0.124);
  // Kenya's inflow less what is surveyed, at the simple mean over Africa's corridors.
  check_money(expected.at("rest"), 700, 700 * 0.09);
  check_money(expected.at("all of Africa"), 400 + 700, 36 + 6 + 700 * 0.09);
  check_money(expected.at("World"), 1'000, 60);
}

TEST_CASE("nothing is expected where growth or the trend of costs is uncertain") {
  Scenario scenario;
  scenario.horizon = years(2013, 2014, 10, 0);
  scenario.horizon->cost_trend_percent = {Uniform{-3, 0}};
  auto expected = expectations(three_corridors(), scenario);
  check_money(expected.at("2013").at("World"), 1'000, 60);
  CHECK(expected.at("2014").at("World").flow_usd_million.value() == Approx(1'100));
  CHECK_FALSE(expected.at("2014").at("World").paid_usd_million);
  CHECK(expected.at("total").at("World").flow_usd_million.value() == Approx(2'100));
  CHECK_FALSE(expected.at("total").at("World").paid_usd_million);

  scenario.horizon->cost_trend_percent = Distribution::constant(0);
  scenario.horizon->flow_growth_percent = {Normal{3, 1}};
  expected = expectations(three_corridors(), scenario);
  check_money(expected.at("2013").at("World"), 1'000, 60);
  for (const std::string period : {"2014", "total", "present_value"}) {
    CHECK_FALSE(expected.at(period).at("World").flow_usd_million);
    CHECK_FALSE(expected.at(period).at("World").paid_usd_million);
  }
}

TEST_CASE("what is paid is not expected where it or the share of large transfers is uncertain") {
  Scenario paid;
  paid.uncertainty.paid_to_posted_percent = {Uniform{80, 100}};
  Scenario large;
  large.baseline.large_transfer_share_percent = {Uniform{0, 50}};
  for (const Scenario& scenario : {paid, large}) {
    const ExpectedMoney money = expectations(three_corridors(), scenario).at("2013").at("World");
    CHECK(money.flow_usd_million.value() == Approx(1'000));
    CHECK_FALSE(money.paid_usd_million);
  }
}

TEST_CASE("what is paid for a pool of an uncertain mix is not expected, nor for its groups") {
  Scenario scenario;
  scenario.groups = {{"with pool", africa, {"pool"}}};
  const auto check_unknown = [&] {
    const auto expected = expectations(three_corridors(), scenario).at("2013");
    for (const std::string group : {"pool", "with pool"}) {
      CHECK(expected.at(group).flow_usd_million);
      CHECK_FALSE(expected.at(group).paid_usd_million);
    }
    check_money(expected.at("Sub-Saharan Africa"), 400, 36 + 6);
  };
  // The mix itself; flows that are its weights; and market shares.
  scenario.pools = {base("pool", 100)};
  scenario.pools[0].simple_mean_share_percent = {Uniform{0, 100}};
  check_unknown();
  scenario.pools = {base("pool", 60)};
  scenario.uncertainty.flow.log_sigma = 0.4;
  check_unknown();
  scenario.uncertainty.flow.log_sigma = 0;
  scenario.uncertainty.market_share_log_sigma = 0.5;
  check_unknown();
}

TEST_CASE("expectations are the means of a long run") {
  Scenario scenario = uncertain_scenario();
  scenario.uncertainty.paid_to_posted_percent = Distribution::constant(90);
  scenario.horizon = years(2014, 2016, 4, -3);
  CHECK(compare_with_run(three_corridors(), scenario, 100'000) > 30);
}

TEST_CASE("so they are with a share of large transfers, and without imputed flows") {
  Survey survey = three_corridors();
  for (Service& service : survey.services) {
    service.fee_percent_500 = service.fee_percent_200 / 2;
    service.margin_percent_500 = service.margin_percent_200;
  }
  Scenario scenario = uncertain_scenario();
  scenario.baseline = {.use_imputed_flows = false,
                       .large_transfer_share_percent = Distribution::constant(30)};
  CHECK(compare_with_run(survey, scenario, 100'000) > 8);
}

TEST_CASE("so they are for pools whose flows and prices vary") {
  Scenario scenario = uncertain_scenario();
  scenario.uncertainty.market_share_log_sigma = 0;
  Pool given = base("given", 100);
  given.cost_of = {};
  given.cost_percent = 12.4;
  given.flow_log_sigma = 0.2;
  scenario.pools = {base("simple", 100), given};
  scenario.groups = {{"with pool", africa, {"given"}}};
  CHECK(compare_with_run(three_corridors(), scenario, 100'000) > 10);
}
