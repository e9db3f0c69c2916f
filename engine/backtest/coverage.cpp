#include "backtest/coverage.hpp"

#include "random/normal.hpp"

#include <algorithm>
#include <cmath>

namespace remitsim {

// |x + σ²/2| ≤ zσ holds between two roots of a quadratic in σ: of σ²/2 − zσ + x where x ≥ 0, and
// else of σ²/2 + zσ + x (lower end) and σ²/2 − zσ + x (upper end). The lower root is written
// without a difference of near numbers.
std::optional<CoveringSigmas> covering_sigmas(double log_ratio, double level) {
  const double z = normal_quantile((1 + level) / 2);
  const double discriminant = z * z - 2 * log_ratio;
  if (discriminant < 0) return std::nullopt;
  const double highest = z + std::sqrt(discriminant);
  return CoveringSigmas{2 * std::abs(log_ratio) / highest, highest};
}

double Coverage::percent() const {
  return 100 * static_cast<double>(covered) / static_cast<double>(corridors);
}

Coverage coverage(std::span<const Observation> observations, double log_sigma, double level) {
  const auto is_covered = [&](const Observation& observation) {
    const auto sigmas = covering_sigmas(observation.log_ratio, level);
    return sigmas && sigmas->lowest <= log_sigma && log_sigma <= sigmas->highest;
  };
  return {
      static_cast<std::size_t>(std::count_if(observations.begin(), observations.end(), is_covered)),
      observations.size()};
}

double binomial_error_points(double level, std::size_t corridors) {
  return 100 * std::sqrt(level * (1 - level) / static_cast<double>(corridors));
}

}  // namespace remitsim
