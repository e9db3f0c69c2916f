#pragma once

#include "remitsim/study.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

#include <cstddef>
#include <limits>
#include <optional>

namespace remitsim {

/// The mean of one of the study's estimates, and how well it is known.
struct MeanEstimate {
  double value = 0;
  double standard_error = 0;
  /// Of the standard error: Student's t; infinite: as good as known.
  double degrees_of_freedom = std::numeric_limits<double>::infinity();
  /// The variance without control variates over that with them.
  std::optional<double> control_gain = {};

  /// With an error of which 1.96 on either side hold the truth in 95 % of cases, however well it is
  /// known itself.
  [[nodiscard]] Estimate published() const;
};

/// How many standard errors lie on either side of an interval that misses the truth with
/// probability `level`.
double errors_of_level(double level, double degrees_of_freedom);

/// Under random sampling the error is that of independent draws; under other methods, and with
/// control variates, it comes from how far the means of replicates lie apart.
MeanEstimate mean_estimate(const StudyPlan& plan, const StudyTotals& totals, std::size_t estimate);

}  // namespace remitsim
