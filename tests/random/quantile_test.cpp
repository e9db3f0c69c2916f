#include "random/quantile.hpp"

#include "random/sample.hpp"

#include <boost/math/distributions/normal.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

const std::vector<Distribution> continuous = {
    {Uniform{-2, 5}},         {Uniform{0, 100}, 25, 40},
    {Triangular{-1, 0.5, 4}}, {Triangular{-1, 0.5, 4}, 0, 2},
    {Pert{-4, -1.6, 0}},      {Pert{0, 10, 100}, 20, 60},
    {Normal{-1.6, 0.85}},     {Normal{-1.6, 0.85}, -3, 0},
    {Lognormal{100, 0.5}},    {Lognormal{100, 0.5}, 90, 400},
    {Beta{0.5, 0.5, 0, 100}}, {Beta{2, 5, 0, 100}, 20, 60},
    {Gamma{0.7, 3}},          {Gamma{2, 3}, 1, 4},
    {StudentT{1, 0, 1}},      {StudentT{4, -1.6, 0.5}, -20, 0}};

/// The distribution function after truncation.
double truncated_cdf(const Distribution& distribution, double x) {
  return (cdf(distribution, x) - cdf(distribution, distribution.at_least)) /
         kept_probability(distribution);
}

/// The largest distance between the empirical distribution function and the distribution's.
double kolmogorov_distance(std::vector<double> values, const Distribution& distribution) {
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  double largest = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = truncated_cdf(distribution, values[i]);
    const auto rank = static_cast<double>(i);
    largest =
        std::max({largest, std::fabs(expected - rank / n), std::fabs((rank + 1) / n - expected)});
  }
  return largest;
}

/// What √n times the distance exceeds with probability `level`, by the first term of Kolmogorov's
/// asymptotic distribution.
double kolmogorov_critical_value(double level) {
  return std::sqrt(std::log(2 / level) / 2);
}

}  // namespace

TEST_CASE("the quantile function is the inverse of the distribution function") {
  for (std::size_t i = 0; i < continuous.size(); ++i) {
    INFO("distribution " << i);
    const QuantileFunction quantile(continuous[i]);
    double largest_error = 0;
    for (int k = 1; k < 1'000; ++k) {
      const double u = k / 1'000.0;
      largest_error =
          std::max(largest_error, std::fabs(truncated_cdf(continuous[i], quantile(u)) - u));
    }
    CHECK(largest_error < 1e-9);
  }
}

TEST_CASE("samples follow their distribution by the Kolmogorov-Smirnov test") {
  constexpr std::size_t draws = 50'000;
  const double limit = kolmogorov_critical_value(1e-4) / std::sqrt(static_cast<double>(draws));
  for (std::size_t i = 0; i < continuous.size(); ++i) {
    INFO("distribution " << i);
    std::vector<double> values(draws);
    sample_uniform({11, 1, static_cast<std::uint32_t>(i)}, 0, values);
    const QuantileFunction quantile(continuous[i]);
    for (double& value : values) value = quantile(value);
    CHECK(kolmogorov_distance(values, continuous[i]) < limit);
  }
}

TEST_CASE("more of the uniform number is never less of the value") {
  constexpr double steps = 200'000;
  for (std::size_t i = 0; i < continuous.size(); ++i) {
    INFO("distribution " << i);
    const QuantileFunction quantile(continuous[i]);
    double before = quantile(0x1p-53);
    for (double k = 1; k < steps; ++k) {
      const double value = quantile(k / steps);
      REQUIRE(value >= before);
      before = value;
    }
    CHECK(quantile(1 - 0x1p-53) >= before);
  }
}

TEST_CASE("the next uniform number takes at most rounding errors from the value") {
  for (std::size_t i = 0; i < continuous.size(); ++i) {
    INFO("distribution " << i);
    const QuantileFunction quantile(continuous[i]);
    const double spread = quantile(0.75) - quantile(0.25);
    for (double start = 0x1p-53; start < 1; start *= 1.1) {
      const double value = quantile(start);
      const double next = quantile(std::nextafter(start, 1));
      CHECK(next >= value - 2e-14 * std::max(spread, std::fabs(value)));
    }
  }
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
  for (const double u : {0x1p-53, 0.5, 1 - 0x1p-53}) {
    const double far_tail = QuantileFunction({Normal{0, 1}, 9, 10})(u);
    CHECK(far_tail >= 9);
    CHECK(far_tail <= 10);
    const double at_most_0 = QuantileFunction({Normal{-1.6, 0.85}, -HUGE_VAL, 0})(u);
    CHECK(at_most_0 <= 0);
    CHECK(std::isfinite(at_most_0));
    for (const Distribution& distribution : continuous) {
      const double value = QuantileFunction(distribution)(u);
      CHECK(std::isfinite(value));
      CHECK(value >= std::max(distribution.at_least, range(distribution).least));
      CHECK(value <= std::min(distribution.at_most, range(distribution).most));
    }
  }
}

TEST_CASE("the last uniform number has a quantile where rounding makes its probability 1") {
  const double last = 1 - 0x1p-53;
  CHECK(QuantileFunction({Normal{0, 1}, 0})(last) == QuantileFunction({Normal{0, 1}})(last));
}

TEST_CASE("what limits keep includes the values on them") {
  CHECK(kept_probability({Uniform{0, 100}, 25, 40}) == Approx(0.15));
  CHECK(kept_probability({Empirical{{1, 2, 3}, {1, 1, 2}}, 1, 2}) == Approx(0.5));
  CHECK(kept_probability({Normal{0, 1}}) == 1);
  CHECK(kept_probability(Distribution::constant(4)) == 1);
}

TEST_CASE("half of the draws lie below the median") {
  CHECK(median({Normal{-1.6, 0.85}}) == -1.6);
  CHECK(median({Lognormal{128.6, 0.4}}) == 128.6);
  CHECK(median({StudentT{4, -1.6, 0.5}}) == Approx(-1.6).epsilon(1e-15));
  CHECK(median({Beta{3, 3, 0, 100}}) == Approx(50).epsilon(1e-14));
  CHECK(median({Empirical{{1, 2, 3}, {1, 1, 1}}}) == 2);
  CHECK(median({Uniform{0, 100}, 20, 40}) == Approx(30));
  CHECK(median(Distribution::constant(7)) == 7);
}
