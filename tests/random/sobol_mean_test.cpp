// Means over randomised Sobol points, with the standard error that their replicates show. Truth:
// the product of ½ + uⱼ over five coordinates has the mean 1.

#include "random/sobol.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

constexpr std::size_t coordinates = 5;

struct Estimate {
  double mean = 0;
  double variance = 0;  ///< of the mean: the square of the standard error
};

Estimate estimate_over_replicates(const std::vector<double>& values) {
  std::array<double, replicate_count> means{};
  const double points = static_cast<double>(values.size()) / replicate_count;
  for (std::size_t n = 0; n < values.size(); ++n) means[n % replicate_count] += values[n] / points;
  Estimate estimate;
  for (const double mean : means) estimate.mean += mean / replicate_count;
  for (const double mean : means) {
    const double deviation = mean - estimate.mean;
    estimate.variance += deviation * deviation / (replicate_count * (replicate_count - 1));
  }
  return estimate;
}

Estimate mean_of_product(std::uint64_t seed, std::size_t points) {
  static const std::vector<SobolDirections> directions = sobol_directions(coordinates);
  std::vector<double> products(points * replicate_count, 1);
  std::vector<double> u(products.size());
  for (std::uint32_t j = 0; j < coordinates; ++j) {
    SobolCoordinate(directions[j], {seed, 3, j}).fill(0, u);
    for (std::size_t n = 0; n < u.size(); ++n) products[n] *= 0.5 + u[n];
  }
  return estimate_over_replicates(products);
}

/// The slope of the least-squares line.
double slope(const std::vector<double>& x, const std::vector<double>& y) {
  const auto mean = [](const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
  };
  double xy = 0;
  double xx = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - mean(x)) * (y[i] - mean(y));
    xx += (x[i] - mean(x)) * (x[i] - mean(x));
  }
  return xy / xx;
}

}  // namespace

TEST_CASE("intervals from Sobol replicates hold the true mean as often as they say") {
  constexpr int seeds = 300;
  const boost::math::students_t_distribution<double> t(replicate_count - 1);
  for (const double level : {0.8, 0.95}) {
    const double width = boost::math::quantile(t, (1 + level) / 2);
    int covered = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
      const Estimate estimate = mean_of_product(seed, 256);
      covered += std::fabs(estimate.mean - 1) <= width * std::sqrt(estimate.variance) ? 1 : 0;
    }
    INFO("level " << level << ", covered " << covered);
    // Four binomial standard deviations.
    CHECK(std::fabs(covered - level * seeds) < 4 * std::sqrt(level * (1 - level) * seeds));
  }
}

TEST_CASE("the standard error of a Sobol mean falls faster than 1/√n") {
  constexpr std::uint64_t seeds = 8;
  std::vector<double> log_points;
  std::vector<double> log_errors;
  for (int m = 6; m <= 14; ++m) {
    double variance = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
      variance += mean_of_product(seed, std::size_t{1} << m).variance / seeds;
    }
    log_points.push_back(m);
    log_errors.push_back(std::log2(variance) / 2);
  }
  INFO("slope " << slope(log_points, log_errors));
  CHECK(slope(log_points, log_errors) < -0.8);
  // Nor is it too good to be true: a single coordinate would fall with the slope −3/2.
  CHECK(slope(log_points, log_errors) > -1.5);
}
