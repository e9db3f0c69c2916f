#pragma once

#include "remitsim/scenario.hpp"

namespace remitsim {

/// The given percent of the cost.
inline double stepped(const Scale& scale, double cost_percent) {
  return cost_percent * scale.to_percent / 100;
}

}  // namespace remitsim
