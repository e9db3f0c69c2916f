#pragma once

#include "backtest/comparison.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace remitsim {

// The model predicts that a corridor's later mean is its earlier mean times exp(σz − σ²/2), z
// standard normal. Its central interval of level p is therefore
//   earlier · exp(±σ Φ⁻¹((1 + p)/2) − σ²/2).

inline constexpr std::array<double, 4> interval_levels{0.5, 0.8, 0.9, 0.95};

/// The values of σ for which the interval covers what happened.
struct CoveringSigmas {
  double lowest = 0;
  double highest = 0;
};

/// Nothing where a cost rose so much, ln(later/earlier) above Φ⁻¹((1 + level)/2)²/2, that no σ
/// will do: a larger σ lowers the median too.
std::optional<CoveringSigmas> covering_sigmas(double log_ratio, double level);

struct Coverage {
  std::size_t covered = 0;
  std::size_t corridors = 0;

  [[nodiscard]] double percent() const;
};

/// How many corridors the interval covers.
Coverage coverage(std::span<const Observation> observations, double log_sigma, double level);

/// √(level (1 − level) / corridors), in points: the standard error of the coverage percent if the
/// interval is right and the corridors move independently.
double binomial_error_points(double level, std::size_t corridors);

}  // namespace remitsim
