#pragma once

#include "remitsim/scenario.hpp"

namespace remitsim {

/// By what a mean comes down to the target; 1 where it is there already.
inline double ratio_to_target(const AverageTarget& target, double mean_percent) {
  return mean_percent > target.percent ? target.percent / mean_percent : 1;
}

}  // namespace remitsim
