#pragma once

#include "remitsim/distribution.hpp"

namespace remitsim {

/// The distribution function of the untruncated shape; a constant's is a step.
double cdf(const Distribution& distribution, double value);

/// The quantile function of a distribution, truncation included: one uniform number makes one
/// value.
class QuantileFunction {
 public:
  explicit QuantileFunction(const Distribution& distribution);

  /// The value below which the share `u` of the probability lies; 0 < u < 1.
  double operator()(double u) const;

 private:
  Distribution distribution_;
  double below_ = 0;   ///< the shape's probability below `at_least`
  double within_ = 1;  ///< the shape's probability between `at_least` and `at_most`
};

}  // namespace remitsim
