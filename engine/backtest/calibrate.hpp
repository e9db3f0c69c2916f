#pragma once

#include "backtest/comparison.hpp"

#include <span>

namespace remitsim {

/// Root mean square of ln(later/earlier).
double rms_log_ratio(std::span<const Observation> observations);

/// The smallest σ whose central interval of that level covers at least that share of the
/// corridors; infinite where none does. At least one observation.
double calibrated_log_sigma(std::span<const Observation> observations, double level);

/// Mean of ln(later / predicted median), times 100: near 0 where the model is right.
double bias_percent(std::span<const Observation> observations, double log_sigma);

/// Mean of later less predicted mean, percentage points: near 0 where the model is right.
double bias_points(std::span<const Observation> observations);

}  // namespace remitsim
