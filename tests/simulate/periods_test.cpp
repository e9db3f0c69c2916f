#include "simulate/periods.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("without a horizon the one period is the survey's year") {
  const auto periods = periods_of(Scenario{}, 2013);
  REQUIRE(periods.size() == 1);
  CHECK(periods[0].label == "2013");
  CHECK(main_period_of(periods) == 0);
  CHECK(period_has(Scenario{}, periods[0], GroupKind::corridor));
}

TEST_CASE("a horizon has its years, their total, and a present value where there is a rate") {
  Scenario scenario;
  scenario.horizon = Horizon{};
  scenario.horizon->first_year = 2015;
  scenario.horizon->last_year = 2030;
  CHECK(periods_of(scenario, 2013).size() == 17);
  scenario.horizon->present_value = PresentValue{3, 2015};
  const auto periods = periods_of(scenario, 2013);
  REQUIRE(periods.size() == 18);
  CHECK(periods.front().label == "2015");
  CHECK(periods[main_period_of(periods)].label == "total");
  CHECK(periods.back().label == "present_value");
  CHECK(periods.back().years == 16);
  CHECK(periods.back().year == 2015);
  CHECK(periods.back().present_value == scenario.horizon->present_value);
  CHECK_FALSE(periods[main_period_of(periods)].present_value);
}

TEST_CASE("money is discounted to its year, and earlier money is worth more") {
  const PresentValue present_value{4, 2015};
  CHECK(discount_factor(present_value, 2015) == 1);
  CHECK(discount_factor(present_value, 2017) == Approx(1 / (1.04 * 1.04)));
  CHECK(discount_factor(present_value, 2014) == Approx(1.04));
}
