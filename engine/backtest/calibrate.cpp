#include "backtest/calibrate.hpp"

#include "backtest/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace remitsim {

namespace {

template <typename ValueOf>
double mean(std::span<const Observation> observations, ValueOf value_of) {
  double sum = 0;
  for (const Observation& observation : observations) sum += value_of(observation);
  return sum / static_cast<double>(observations.size());
}

/// How many of `count` are at least the share; the product may be an integer but for rounding.
std::size_t least_count(double share, std::size_t count) {
  return static_cast<std::size_t>(std::ceil(share * static_cast<double>(count) - 1e-9));
}

}  // namespace

double rms_log_ratio(std::span<const Observation> observations) {
  return std::sqrt(mean(observations, [](const Observation& observation) {
    return observation.log_ratio * observation.log_ratio;
  }));
}

// Of any corridor that can be covered, the interval covers it from its lowest σ up to Φ⁻¹ at least,
// and no lowest σ is above that: the order statistic of the lowest ones is the answer.
double calibrated_log_sigma(std::span<const Observation> observations, double level) {
  std::vector<double> lowest;
  lowest.reserve(observations.size());
  for (const Observation& observation : observations) {
    const auto sigmas = covering_sigmas(observation.log_ratio, level);
    lowest.push_back(sigmas ? sigmas->lowest : std::numeric_limits<double>::infinity());
  }
  const std::size_t rank = std::max<std::size_t>(least_count(level, lowest.size()), 1) - 1;
  const auto place = lowest.begin() + static_cast<std::ptrdiff_t>(rank);
  std::nth_element(lowest.begin(), place, lowest.end());
  return *place;
}

double bias_percent(std::span<const Observation> observations, double log_sigma) {
  const double mean_log_ratio =
      mean(observations, [](const Observation& observation) { return observation.log_ratio; });
  return 100 * (mean_log_ratio + log_sigma * log_sigma / 2);
}

double bias_points(std::span<const Observation> observations) {
  return mean(observations,
              [](const Observation& observation) { return observation.change_points; });
}

}  // namespace remitsim
