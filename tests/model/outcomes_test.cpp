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
  OutcomeBlock outcomes;
  corridor_outcomes({flow, before, after, elasticity, diversion, given.of}, outcomes);
  return sum_column(outcomes, sum)[0];
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

TEST_CASE("without response any cost will do, under both definitions") {
  const Case given{100, 5, 0, 0, 0, ElasticityOf::cost};
  CHECK(outcome(given, Sum::extra_flow) == 0);
  CHECK(outcome(given, Sum::consumer_surplus) == outcome(given, Sum::savings));
}

TEST_CASE("measures of a group come from its sums") {
  OutcomeBlock sums;
  sums.setZero();
  sum_column(sums, Sum::corridors) = 2;
  sum_column(sums, Sum::flow) = 400;            // 100 and 300
  sum_column(sums, Sum::cost_before) = 10 + 6;  // simple mean 8
  sum_column(sums, Sum::cost_after) = 5 + 4;
  sum_column(sums, Sum::flow_cost_before) = 100 * 10 + 300 * 6;
  sum_column(sums, Sum::savings) = (100 * 5 + 300 * 2) / 100.0;
  CHECK(measure_of(Measure::simple_cost_before, sums)[0] == Approx(8));
  CHECK(measure_of(Measure::simple_cost_after, sums)[0] == Approx(4.5));
  CHECK(measure_of(Measure::cost_before, sums)[0] == Approx(7));
  CHECK(measure_of(Measure::cost_after, sums)[0] == Approx((100 * 5 + 300 * 4) / 400.0));
  CHECK(measure_of(Measure::savings, sums)[0] == Approx(11));
}
