#include "model/outcomes.hpp"

#include "model/one_corridor.hpp"

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

/// The measures of one corridor that is alone in the world.
double outcome(const Case& given, Measure measure) {
  return test::OneCorridor(given.flow, given.before, given.after)
      .answering(given.elasticity, given.of)
      .value_of(measure, given.diversion);
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
    CHECK(outcome(given, Measure::consumer_surplus) ==
          Approx(surplus_by_quadrature(given)).epsilon(1e-11));
  }
}

TEST_CASE("extra flow follows the elasticity under both definitions") {
  for (const Case& given : cases) {
    CHECK(outcome(given, Measure::extra_flow) ==
          Approx(flow_at(given, given.after / 100) - given.flow).epsilon(1e-11).margin(1e-9));
  }
}

TEST_CASE("revenue changes by what is charged on the flow after less on the flow before") {
  for (const Case& given : cases) {
    const double expected =
        given.after / 100 * flow_at(given, given.after / 100) - given.before / 100 * given.flow;
    CHECK(outcome(given, Measure::provider_revenue_change) ==
          Approx(expected).epsilon(1e-10).margin(1e-9));
  }
}

TEST_CASE("without response all is first-order accounting") {
  Case given;
  given.elasticity = 0;
  CHECK(outcome(given, Measure::savings) == Approx(1000 * 0.03));
  CHECK(outcome(given, Measure::extra_flow) == 0);
  CHECK(outcome(given, Measure::consumer_surplus) == Approx(1000 * 0.03).epsilon(1e-14));
  CHECK(outcome(given, Measure::efficiency_gain) == Approx(0).margin(1e-12));
  CHECK(outcome(given, Measure::provider_revenue_change) == -outcome(given, Measure::savings));
}

TEST_CASE("an unchanged cost changes nothing, to the bit") {
  for (const ElasticityOf of : {ElasticityOf::price, ElasticityOf::cost}) {
    const Case given{1234.5, 7.7, 7.7, -1.6, 0.5, of};
    for (const Measure measure : {Measure::savings, Measure::extra_flow, Measure::consumer_surplus,
                                  Measure::efficiency_gain, Measure::provider_revenue_change}) {
      CHECK(outcome(given, measure) == 0);
    }
  }
}

TEST_CASE("diversion takes its share of the efficiency gain and of nothing else") {
  Case given;
  const double all = outcome(given, Measure::efficiency_gain);
  CHECK(all ==
        Approx(outcome(given, Measure::consumer_surplus) - outcome(given, Measure::savings)));
  const double extra_flow = outcome(given, Measure::extra_flow);
  given.diversion = 0.25;
  CHECK(outcome(given, Measure::efficiency_gain) == Approx(0.75 * all));
  CHECK(outcome(given, Measure::extra_flow) == extra_flow);
}

TEST_CASE("the two definitions of the elasticity differ as the design says") {
  // At a cost of 6.5 %, one point more with e = −1.6.
  Case given{100, 6.5, 7.5, -1.6, 0, ElasticityOf::price};
  CHECK(outcome(given, Measure::extra_flow) == Approx(-1.5).margin(0.05));
  given.of = ElasticityOf::cost;
  CHECK(outcome(given, Measure::extra_flow) == Approx(-20.5).margin(0.05));
}

TEST_CASE("a cost where the elasticity is not defined gives NaN, not a number") {
  Case given{100, 5, 0, -1.6, 0, ElasticityOf::cost};
  CHECK(std::isnan(outcome(given, Measure::extra_flow)));
  given.before = -1;
  CHECK(std::isnan(outcome(given, Measure::consumer_surplus)));
  given.of = ElasticityOf::price;
  CHECK(std::isfinite(outcome(given, Measure::extra_flow)));
}

TEST_CASE("a cost that all but disappears keeps the digits of its answer") {
  for (const double after : {1e-5, 1e-9, 1e-13, 1e-17, 1e-100}) {
    const Case given{1000, 8, after, -0.5, 0, ElasticityOf::cost};
    const double expected = 1000 * (std::sqrt(8 / after) - 1);
    CHECK(outcome(given, Measure::extra_flow) == Approx(expected).epsilon(1e-12));
  }
}

TEST_CASE("without response any cost will do, under both definitions") {
  const Case given{100, 5, 0, 0, 0, ElasticityOf::cost};
  CHECK(outcome(given, Measure::extra_flow) == 0);
  CHECK(outcome(given, Measure::consumer_surplus) == Approx(outcome(given, Measure::savings)));
}

TEST_CASE("an elasticity of the price is one of the cost times (1 + cost)/cost, at the margin") {
  // d ln F / d ln c = e · c/(1 + c): for small changes of the cost the two agree to first order.
  for (const double cost : {2.0, 6.5, 12.0}) {
    const double step = 1e-4;
    const Case by_price{1e6, cost, cost - step, -1.6, 0, ElasticityOf::price};
    const Case by_cost{1e6, cost, cost - step, -1.6 * cost / (100 + cost), 0, ElasticityOf::cost};
    CHECK(outcome(by_price, Measure::extra_flow) ==
          Approx(outcome(by_cost, Measure::extra_flow)).epsilon(10 * step / cost));
  }
}
