#pragma once

#include "model/draws.hpp"

#include <cstddef>

namespace remitsim {

/// c − s·(c − target), and the target to the bit where s = 1.
inline double moved_towards(double cost, double target, double strength) {
  return strength == 1 ? target : cost - strength * (cost - target);
}

/// after / before, by draw, where a cost moves towards its target; 1 where there is no cost to
/// change. `target_of(cost, draw)`.
template <typename TargetOf>
DrawArray ratio_of_change(const DrawArray& before, const DrawArray& strength, TargetOf target_of) {
  DrawArray ratio;
  for (Eigen::Index draw = 0; draw < before.size(); ++draw) {
    const double cost = before[draw];
    const double after = moved_towards(cost, target_of(cost, draw), strength[draw]);
    ratio[draw] = cost == 0 ? 1 : after / cost;
  }
  return ratio;
}

}  // namespace remitsim
