#include "model/outcomes.hpp"

#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

struct Case {
  double flow = 1000;
  double before = 8;
  double after = 5;
  double elasticity = -1.6;
  double diversion = 0;
  ElasticityOf of = ElasticityOf::price;
};

/// The outcomes of one world.
double outcome(const Case& given, Sum sum) {
  const auto all = [](double value) { return DrawArray(DrawArray::Constant(value)); };
  const DrawArray flow = all(given.flow);
  const DrawArray before = all(given.before);
  const DrawArray after = all(given.after);
  const DrawArray elasticity = all(given.elasticity);
  const DrawArray diversion = all(given.diversion);
  Outcomes outcomes;
  corridor_outcomes({flow, before, after, elasticity, diversion, given.of}, outcomes);
  return outcomes[sum][0];
}

double base_of(const Case& given) {
  return given.of == ElasticityOf::price ? 1 : 0;
}

/// F((b + x)/(b + c))^e, x and c as fractions.
double flow_at(const Case& given, double x) {
  const double b = base_of(given);
  return given.flow * std::pow((b + x) / (b + given.before / 100), given.elasticity);
}

double surplus_by_quadrature(const Case& given) {
  return boost::math::quadrature::gauss_kronrod<double, 61>::integrate(
      [&](double x) { return flow_at(given, x); }, given.after / 100, given.before / 100, 10,
      1e-13);
}

const std::vector<Case> cases = [] {
  std::vector<Case> all;
  for (const ElasticityOf of : {ElasticityOf::price, ElasticityOf::cost}) {
    for (const double before : {2.0, 8.0, 30.0}) {
      for (const double after : {0.5, 5.0, 45.0}) {
        for (const double e : {0.0, -0.3, -0.999999, -1.0, -1.0000001, -1.6, -3.0}) {
          all.push_back({1000, before, after, e, 0, of});
        }
      }
    }
  }
  return all;
}();

}  // namespace

TEST_CASE("consumer surplus is the integral of the flow along the response") {
  for (const Case& given : cases) {
    CHECK(outcome(given, Sum::consumer_surplus) ==
          Approx(surplus_by_quadrature(given)).epsilon(1e-11));
  }
}

TEST_CASE("extra flow follows the elasticity under both definitions") {
  for (const Case& given : cases) {
    CHECK(outcome(given, Sum::extra_flow) ==
          Approx(flow_at(given, given.after / 100) - given.flow).epsilon(1e-11).margin(1e-9));
  }
}

TEST_CASE("revenue changes by what is charged on the flow after less on the flow before") {
  for (const Case& given : cases) {
    const double expected =
        given.after / 100 * flow_at(given, given.after / 100) - given.before / 100 * given.flow;
    CHECK(outcome(given, Sum::provider_revenue_change) ==
          Approx(expected).epsilon(1e-10).margin(1e-9));
  }
}

TEST_CASE("without response all is first-order accounting") {
  Case given;
  given.elasticity = 0;
  CHECK(outcome(given, Sum::savings) == Approx(1000 * 0.03));
  CHECK(outcome(given, Sum::extra_flow) == 0);
  CHECK(outcome(given, Sum::consumer_surplus) == Approx(1000 * 0.03).epsilon(1e-14));
  CHECK(outcome(given, Sum::efficiency_gain) == Approx(0).margin(1e-12));
  CHECK(outcome(given, Sum::provider_revenue_change) == -outcome(given, Sum::savings));
}

TEST_CASE("an unchanged cost changes nothing, to the bit") {
  for (const ElasticityOf of : {ElasticityOf::price, ElasticityOf::cost}) {
    const Case given{1234.5, 7.7, 7.7, -1.6, 0.5, of};
    for (const Sum sum : {Sum::savings, Sum::extra_flow, Sum::consumer_surplus,
                          Sum::efficiency_gain, Sum::provider_revenue_change}) {
      CHECK(outcome(given, sum) == 0);
    }
  }
}

TEST_CASE("diversion takes its share of the efficiency gain and of nothing else") {
  Case given;
  const double all = outcome(given, Sum::efficiency_gain);
  CHECK(all == Approx(outcome(given, Sum::consumer_surplus) - outcome(given, Sum::savings)));
  const double extra_flow = outcome(given, Sum::extra_flow);
  given.diversion = 0.25;
  CHECK(outcome(given, Sum::efficiency_gain) == Approx(0.75 * all));
  CHECK(outcome(given, Sum::extra_flow) == extra_flow);
}

TEST_CASE("the two definitions of the elasticity differ as the design says") {
  // At a cost of 6.5 %, one point more with e = −1.6.
  Case given{100, 6.5, 7.5, -1.6, 0, ElasticityOf::price};
  CHECK(outcome(given, Sum::extra_flow) == Approx(-1.5).margin(0.05));
  given.of = ElasticityOf::cost;
  CHECK(outcome(given, Sum::extra_flow) == Approx(-20.5).margin(0.05));
}

TEST_CASE("a cost where the elasticity is not defined gives NaN, not a number") {
  Case given{100, 5, 0, -1.6, 0, ElasticityOf::cost};
  CHECK(std::isnan(outcome(given, Sum::extra_flow)));
  given.before = -1;
  CHECK(std::isnan(outcome(given, Sum::consumer_surplus)));
  given.of = ElasticityOf::price;
  CHECK(std::isfinite(outcome(given, Sum::extra_flow)));
}

TEST_CASE("a cost that all but disappears keeps the digits of its answer") {
  for (const double after : {1e-5, 1e-9, 1e-13, 1e-17, 1e-100}) {
    const Case given{1000, 8, after, -0.5, 0, ElasticityOf::cost};
    const double expected = 1000 * (std::sqrt(8 / after) - 1);
    CHECK(outcome(given, Sum::extra_flow) == Approx(expected).epsilon(1e-12));
  }
}

TEST_CASE("without response any cost will do, under both definitions") {
  const Case given{100, 5, 0, 0, 0, ElasticityOf::cost};
  CHECK(outcome(given, Sum::extra_flow) == 0);
  CHECK(outcome(given, Sum::consumer_surplus) == outcome(given, Sum::savings));
}

TEST_CASE("an elasticity of the price is one of the cost times (1 + cost)/cost, at the margin") {
  // d ln F / d ln c = e · c/(1 + c): for small changes of the cost the two agree to first order.
  for (const double cost : {2.0, 6.5, 12.0}) {
    const double step = 1e-4;
    const Case by_price{1e6, cost, cost - step, -1.6, 0, ElasticityOf::price};
    const Case by_cost{1e6, cost, cost - step, -1.6 * cost / (100 + cost), 0, ElasticityOf::cost};
    CHECK(outcome(by_price, Sum::extra_flow) ==
          Approx(outcome(by_cost, Sum::extra_flow)).epsilon(10 * step / cost));
  }
}

TEST_CASE("corridors are above the threshold where their cost is more than it") {
  const auto all = [](double value) { return DrawArray(DrawArray::Constant(value)); };
  const DrawArray zero = all(0);
  const DrawArray five = all(5);
  const DrawArray six = all(6);
  Outcomes outcomes;
  corridor_outcomes({.flow_usd_million = zero,
                     .cost_before_percent = six,
                     .cost_after_percent = five,
                     .elasticity = zero,
                     .diversion_share = zero,
                     .threshold_percent = 5},
                    outcomes);
  CHECK(outcomes[Sum::above_before][0] == 1);
  CHECK(outcomes[Sum::above_after][0] == 0);
}

TEST_CASE("measures of a group come from its sums") {
  Outcomes group;
  group.set_zero();
  group.corridors = 2;
  group.services = 5;                // 1 and 4
  group[Sum::flow] = 400;            // 100 and 300
  group[Sum::cost_before] = 10 + 6;  // simple mean 8
  group[Sum::cost_after] = 5 + 4;
  group[Sum::flow_cost_before] = 100 * 10 + 300 * 6;
  group[Sum::flow_cost_after] = 100 * 5 + 300 * 4;
  group[Sum::service_cost_before] = 1 * 10 + 4 * 6;
  group[Sum::above_before] = 2;
  group[Sum::savings] = (100 * 5 + 300 * 2) / 100.0;
  CHECK(measure_of(Measure::simple_cost_before, group)[0] == Approx(8));
  CHECK(measure_of(Measure::simple_cost_after, group)[0] == Approx(4.5));
  CHECK(measure_of(Measure::cost_before, group)[0] == Approx(7));
  CHECK(measure_of(Measure::cost_after, group)[0] == Approx((100 * 5 + 300 * 4) / 400.0));
  CHECK(measure_of(Measure::service_cost_before, group)[0] == Approx(34 / 5.0));
  CHECK(measure_of(Measure::savings, group)[0] == Approx(11));
  CHECK(measure_of(Measure::corridors_above_before, group, 2)[0] == 1);
}

TEST_CASE("present values add money and nothing else") {
  Outcomes year;
  year.sums.setConstant(3);
  Outcomes sum;
  sum.set_zero();
  sum.add_money(year, 0.5);
  for (const Sum money : {Sum::flow, Sum::savings, Sum::extra_flow, Sum::consumer_surplus,
                          Sum::efficiency_gain, Sum::provider_revenue_change}) {
    CHECK(sum[money][0] == 1.5);
  }
  CHECK(sum[Sum::cost_before][0] == 0);
  CHECK(sum.corridors == 0);
}
