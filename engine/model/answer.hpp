#pragma once

#include "random/portable_math.hpp"

#include <cmath>
#include <limits>

namespace remitsim {

/// What one draw's flow does when its cost changes, US$ million.
struct Answer {
  double extra_flow = 0;
  double consumer_surplus = 0;
};

inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

/// ln(to/from): of the change where the two are near each other, as the quotient has lost digits
/// there; of the quotient where they are not, as the change has.
inline double log_of_ratio(double from, double to, double change) {
  const double relative_change = change / from;
  if (std::abs(relative_change) < 0.5) return portable::log1p(relative_change);
  const double ratio = to / from;
  const bool is_normal =
      ratio >= std::numeric_limits<double>::min() && ratio <= std::numeric_limits<double>::max();
  return is_normal ? portable::log(ratio) : undefined;
}

/// By the formulas of answer(); costs and base in percent, NaN where it is not defined.
inline Answer answer_of(double flow, double before, double after, double elasticity, double base) {
  if (elasticity == 0) return {0, flow * (before - after) / 100};
  if (base + before <= 0 || base + after <= 0) return {undefined, undefined};
  const double log_ratio = log_of_ratio(base + before, base + after, after - before);
  if (!std::isfinite(log_ratio)) return {undefined, undefined};
  const double exponent = elasticity * log_ratio;
  const double extra_flow = flow * (exponent * portable::expm1_over_x(exponent));
  const double surplus =
      -flow * ((base + before) / 100) * log_ratio * portable::expm1_over_x(exponent + log_ratio);
  return {extra_flow, surplus};
}

}  // namespace remitsim
