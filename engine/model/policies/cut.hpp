#pragma once

#include "remitsim/scenario.hpp"

#include <algorithm>

namespace remitsim {

/// cost − T, but not below the floor; a cost below the floor stays.
inline double stepped(const Cut& cut, double cost_percent) {
  return std::min(cost_percent, std::max(cost_percent - cut.points, cut.floor_percent));
}

}  // namespace remitsim
