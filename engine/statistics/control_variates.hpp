#pragma once

#include "random/replicates.hpp"

#include <array>
#include <span>

namespace remitsim {

using ReplicateMeans = std::array<double, replicate_count>;

/// A mean from independent replicates, and how well it is known.
struct ReplicatedMean {
  double value = 0;
  double standard_error = 0;
  double degrees_of_freedom = 0;  ///< of the standard error: Student's t
};

ReplicatedMean replicated_mean(const ReplicateMeans& means);

/// Means in the same replicates of a number whose expectation is known.
struct Control {
  ReplicateMeans means;
  double expectation = 0;
};

/// The mean where the controls have their expectations: the intercept of the means' least-squares
/// line (Lavenberg and Welch 1981, Management Science 27(3)). A control that does not vary, or
/// varies only as those before it do, is passed over.
ReplicatedMean controlled_mean(const ReplicateMeans& means, std::span<const Control> controls);

}  // namespace remitsim
