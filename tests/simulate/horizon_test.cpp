#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

#include <cmath>

using namespace remitsim;
using test::mean_in;
using test::period_of;
using test::policy_of;
using test::run_one;

namespace {

Survey one_corridor() {
  return made_up::survey_of({{"GBR", "KEN", 1000, {{8, 2}}}});
}

/// Five points in three years, growth and a trend.
Scenario phased_cut() {
  Scenario scenario;
  Policy policy = policy_of(Cut{Component::total, 5, 0});
  policy.phase_in = PhaseIn{2014, {20, 60, 100}};
  scenario.policies = {policy};
  Horizon horizon;
  horizon.first_year = 2013;
  horizon.last_year = 2017;
  horizon.flow_growth_percent = Distribution::constant(4);
  horizon.cost_trend_percent = Distribution::constant(-2);
  horizon.present_value = PresentValue{3, 2014};
  scenario.horizon = horizon;
  return scenario;
}

/// Written out year by year.
double savings_in(int year) {
  const double in_force[] = {0, 0.2, 0.6, 1, 1};
  const double flow = 1000 * std::pow(1.04, year - 2013);
  return flow * 5 / 100 * in_force[year - 2013];
}

}  // namespace

TEST_CASE("flows grow, costs follow their trend and a reform comes in, year by year") {
  const ScenarioResult result = run_one(one_corridor(), phased_cut());
  REQUIRE(result.periods.size() == 7);
  for (int year = 2013; year <= 2017; ++year) {
    const PeriodResult& period = period_of(result, std::to_string(year));
    const double cost = 10 * std::pow(0.98, year - 2013);
    CHECK(mean_in(period, "World", "simple_cost_before").value == Approx(cost));
    CHECK(mean_in(period, "World", "flow_before").value ==
          Approx(1000 * std::pow(1.04, year - 2013)));
    CHECK(mean_in(period, "World", "savings").value == Approx(savings_in(year)).margin(1e-9));
  }
}

TEST_CASE("the total adds the years, and the present value discounts them") {
  const ScenarioResult result = run_one(one_corridor(), phased_cut());
  double total = 0;
  double present = 0;
  for (int year = 2013; year <= 2017; ++year) {
    total += savings_in(year);
    present += savings_in(year) / std::pow(1.03, year - 2014);
  }
  CHECK(mean_in(period_of(result, "total"), "World", "savings").value == Approx(total));
  CHECK(mean_in(period_of(result, "present_value"), "World", "savings").value == Approx(present));
  CHECK(&result.main_period() == &period_of(result, "total"));
  CHECK(result.find("GBR-KEN", "savings") != nullptr);
}

TEST_CASE("single years leave out corridors, and present values leave out costs") {
  const ScenarioResult result = run_one(one_corridor(), phased_cut());
  CHECK(period_of(result, "2015").find("GBR-KEN", "savings") == nullptr);
  CHECK(period_of(result, "2015").find("Sub-Saharan Africa", "savings") != nullptr);
  CHECK(period_of(result, "present_value").find("World", "cost_after") == nullptr);
  CHECK(period_of(result, "present_value").find("GBR-KEN", "savings") != nullptr);
}

TEST_CASE("the corridors above the threshold are counted by year, and on average in the total") {
  const ScenarioResult result = run_one(one_corridor(), phased_cut());
  // Costs after: 10, 8.8, 6.6, 4.4, 4.2.
  CHECK(mean_in(period_of(result, "2015"), "World", "corridors_above_after").value == 1);
  CHECK(mean_in(period_of(result, "2016"), "World", "corridors_above_after").value == 0);
  CHECK(mean_in(period_of(result, "total"), "World", "corridors_above_after").value ==
        Approx(3 / 5.0));
}

TEST_CASE("a horizon of one year without growth is the survey's year in force") {
  Scenario scenario = phased_cut();
  scenario.policies[0].phase_in.reset();
  Scenario without = scenario;
  without.horizon.reset();
  scenario.horizon->last_year = 2013;
  CHECK(mean_in(period_of(run_one(one_corridor(), scenario), "2013"), "World", "savings").value ==
        mean_in(run_one(one_corridor(), without).main_period(), "World", "savings").value);
}

TEST_CASE("growth is drawn anew for each year") {
  Scenario scenario;
  Horizon horizon;
  horizon.first_year = 2013;
  horizon.last_year = 2015;
  horizon.flow_growth_percent = {Normal{3, 6}};
  scenario.horizon = horizon;
  const ScenarioResult result = run_one(one_corridor(), scenario, 40'000);
  // Independent years: E F₂ = F₀(1 + g)², E F₂² = F₀²((1 + g)² + s²)².
  const MeasureResult& flow = test::measure_in(period_of(result, "2015"), "World", "flow_before");
  const double mean = 1000 * 1.03 * 1.03;
  const double second = 1e6 * std::pow(1.03 * 1.03 + 0.06 * 0.06, 2);
  const double sd = std::sqrt(second - mean * mean);
  CHECK(std::fabs(flow[Statistic::mean].value - mean) < 4 * flow[Statistic::mean].standard_error);
  CHECK(std::fabs(flow[Statistic::sd].value - sd) < 4 * flow[Statistic::sd].standard_error);
}

TEST_CASE("a horizon before the survey's year is refused") {
  Scenario scenario = phased_cut();
  scenario.horizon->first_year = 2012;
  CHECK_THROWS_WITH(run_one(one_corridor(), scenario), Catch::Contains("2013"));
}
