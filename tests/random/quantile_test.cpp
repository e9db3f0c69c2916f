#include "random/quantile.hpp"

#include "random/sample.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/distributions/uniform.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

template <class Reference>
void check_against(const Distribution& distribution, const Reference& reference) {
  const QuantileFunction quantile(distribution);
  for (int i = 1; i < 1000; ++i) {
    const double u = i / 1000.0;
    CHECK(quantile(u) == Approx(boost::math::quantile(reference, u)).epsilon(1e-12).margin(1e-13));
  }
}

/// The largest distance between the empirical and the given distribution function.
template <class Cdf>
double kolmogorov_distance(std::vector<double> values, Cdf cdf_at) {
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  double largest = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = cdf_at(values[i]);
    const auto rank = static_cast<double>(i);
    largest =
        std::max({largest, std::fabs(expected - rank / n), std::fabs((rank + 1) / n - expected)});
  }
  return largest;
}

}  // namespace

TEST_CASE("quantile functions agree with Boost.Math") {
  check_against({Uniform{-2, 5}}, boost::math::uniform_distribution<double>(-2, 5));
  check_against({Triangular{-1, 0.5, 4}}, boost::math::triangular_distribution<double>(-1, 0.5, 4));
  check_against({Triangular{0, 0, 1}}, boost::math::triangular_distribution<double>(0, 0, 1));
  check_against({Triangular{0, 1, 1}}, boost::math::triangular_distribution<double>(0, 1, 1));
  check_against({Normal{-1.6, 0.85}}, boost::math::normal_distribution<double>(-1.6, 0.85));
}

TEST_CASE("a constant has one value") {
  const QuantileFunction quantile(Distribution::constant(3.5));
  CHECK(quantile(0.001) == 3.5);
  CHECK(quantile(0.999) == 3.5);
}

TEST_CASE("truncation rescales what is left of the distribution") {
  const boost::math::normal_distribution<double> normal(-1.6, 0.85);
  const QuantileFunction quantile({Normal{-1.6, 0.85}, -4, 0});
  const double below = boost::math::cdf(normal, -4);
  const double within = boost::math::cdf(normal, 0) - below;
  for (int i = 1; i < 100; ++i) {
    const double u = i / 100.0;
    CHECK(quantile(u) == Approx(boost::math::quantile(normal, below + u * within)).epsilon(1e-11));
  }
}

TEST_CASE("values never leave the truncation") {
  const QuantileFunction far_tail({Normal{0, 1}, 9, 10});
  const QuantileFunction at_most_0({Normal{-1.6, 0.85}, -HUGE_VAL, 0});
  for (const double u : {0x1p-53, 0.5, 1 - 0x1p-53}) {
    CHECK(far_tail(u) >= 9);
    CHECK(far_tail(u) <= 10);
    CHECK(at_most_0(u) <= 0);
    CHECK(std::isfinite(at_most_0(u)));
  }
}

TEST_CASE("samples follow their distribution by the Kolmogorov-Smirnov test") {
  const std::size_t n = 100'000;
  const double limit = 1.95 / std::sqrt(static_cast<double>(n));  // the 0.1 % level
  const std::vector<Distribution> distributions = {{Uniform{-2, 5}},
                                                   {Triangular{-1, 0.5, 4}},
                                                   {Normal{-1.6, 0.85}},
                                                   {Normal{-1.6, 0.85}, -3, 0},
                                                   {Uniform{0, 100}, 25, 40}};
  std::uint32_t entity = 0;
  for (const Distribution& distribution : distributions) {
    std::vector<double> values(n);
    sample_uniform({11, 1, entity++}, 0, values);
    const QuantileFunction quantile(distribution);
    for (double& value : values) value = quantile(value);
    const double below = cdf(distribution, distribution.at_least);
    const double within = cdf(distribution, distribution.at_most) - below;
    CHECK(kolmogorov_distance(
              values, [&](double x) { return (cdf(distribution, x) - below) / within; }) < limit);
  }
}
