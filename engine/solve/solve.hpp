#pragma once

#include "remitsim/study.hpp"

#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace remitsim {

/// The outcome at each of these values, over the same draws: with its Monte Carlo error.
using OutcomeOf = std::function<std::vector<Estimate>(std::span<const double> values)>;

/// The outcome at a value.
struct Trial {
  double value = 0;
  Estimate outcome;
};

/// A value that brings the outcome to the target.
struct Solution {
  double value = 0;
  /// All values nearby for which the target lies in the 95 % interval of the outcome, as far as the
  /// range goes: what the number of draws leaves open.
  double low = 0;
  double high = 0;
  Estimate outcome;  ///< at the value
};

struct SolveResult {
  /// Ascending, those whose intervals meet as one; none where the outcome never meets the target.
  std::vector<Solution> solutions;
  std::vector<Trial> trials;  ///< all that were simulated, ascending
};

/// Finds the values in [low, high] that bring an outcome to `target`. The range is searched in
/// sixteen equal steps, and each step in which the outcome crosses the target to 10^-6 of the
/// range; an outcome that crosses it twice within a step is not seen to. Requires low < high.
SolveResult solve(double low, double high, double target, const OutcomeOf& outcome_of);

}  // namespace remitsim
