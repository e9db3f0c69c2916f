#pragma once

#include "remitsim/scenario.hpp"

#include <algorithm>

namespace remitsim {

/// min(cost, T)
inline double stepped(const Cap& cap, double cost_percent) {
  return std::min(cost_percent, cap.percent);
}

}  // namespace remitsim
