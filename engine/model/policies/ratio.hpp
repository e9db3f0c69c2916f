#pragma once

#include "kernels/dispatch.hpp"
#include "model/draws.hpp"

#include <cstddef>

namespace remitsim {

/// c − s·(c − target), and the target to the bit where s = 1.
inline double moved_towards(double cost, double target, double strength) {
  return strength == 1 ? target : cost - strength * (cost - target);
}

template <typename TargetOf>
struct RatiosOfChange {
  static void run(const double* before, const double* strength, TargetOf target_of, double* ratio) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      const double cost = before[i];
      const double after = moved_towards(cost, target_of(cost, i), strength[i]);
      ratio[i] = cost == 0 ? 1 : after / cost;
    }
  }
};

/// after / before, by draw, where a cost moves towards its target; 1 where there is no cost to
/// change. `target_of(cost, draw)` is called in a kernel.
template <typename TargetOf>
DrawArray ratio_of_change(const DrawArray& before, const DrawArray& strength, TargetOf target_of) {
  DrawArray ratio;
  run_kernel<RatiosOfChange<TargetOf>>(before.data(), strength.data(), target_of, ratio.data());
  return ratio;
}

}  // namespace remitsim
