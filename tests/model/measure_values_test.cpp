#include "model/measure_values.hpp"

#include "model/one_corridor.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace remitsim;

TEST_CASE("corridors are above the threshold where their cost is more than it") {
  test::OneCorridor corridor(0, 6, 5);
  CHECK(corridor.value_of(Measure::corridors_above_before) == 1);
  CHECK(corridor.value_of(Measure::corridors_above_after) == 0);
  CHECK(corridor.value_of(Measure::corridors_above_after, 0, 4.9) == 1);
}

TEST_CASE("measures of a group come from its sums") {
  const Aggregate group = {.wholes = {}, .corridors = 2, .services = 5};  // 1 and 4
  Outcomes sums(1);
  sums.set_zero();
  const auto fill = [&](Sum sum, double value) { std::fill_n(sums[0][sum], tile_draws, value); };
  fill(Sum::flow, 400);            // 100 and 300
  fill(Sum::cost_before, 10 + 6);  // simple mean 8
  fill(Sum::cost_after, 5 + 4);
  fill(Sum::flow_cost_before, 100 * 10 + 300 * 6);
  fill(Sum::flow_cost_after, 100 * 5 + 300 * 4);
  fill(Sum::service_cost_before, 1 * 10 + 4 * 6);
  fill(Sum::above_before, 2);
  fill(Sum::extra_flow, 30);
  fill(Sum::consumer_surplus, 12);
  fill(Sum::extra_flow_cost_after, 10 * 5 + 20 * 4);
  const DrawArray diversion = DrawArray::Constant(0.25);
  DrawArray room;
  const auto value_of = [&](Measure measure, std::size_t years) {
    return *values_of(measure, {group, years, diversion}, sums[0], room);
  };
  CHECK(value_of(Measure::simple_cost_before, 1) == 8);
  CHECK(value_of(Measure::simple_cost_after, 1) == 4.5);
  CHECK(value_of(Measure::cost_before, 1) == 7);
  CHECK(value_of(Measure::cost_after, 1) == Approx((100 * 5 + 300 * 4) / 400.0));
  CHECK(value_of(Measure::service_cost_before, 1) == Approx(34 / 5.0));
  CHECK(value_of(Measure::savings, 1) == Approx(11));
  CHECK(value_of(Measure::consumer_surplus, 1) == 12);
  CHECK(value_of(Measure::efficiency_gain, 1) == Approx(0.75 * (12 - 11)));
  CHECK(value_of(Measure::provider_revenue_change, 1) == Approx(1.3 - 11));
  // Over two years: means are over corridors and years, money is the total.
  CHECK(value_of(Measure::simple_cost_before, 2) == 4);
  CHECK(value_of(Measure::corridors_above_before, 2) == 1);
  CHECK(value_of(Measure::savings, 2) == Approx(11));
}

TEST_CASE("the mean costs of one corridor in one year are its cost, to the bit") {
  test::OneCorridor corridor(123.4, 7.7, 4.9);
  CHECK(corridor.value_of(Measure::cost_before) == 7.7);
  CHECK(corridor.value_of(Measure::cost_after) == 4.9);
  CHECK(corridor.value_of(Measure::simple_cost_after) == 4.9);
}
