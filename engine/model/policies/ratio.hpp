#pragma once

#include "kernels/dispatch.hpp"
#include "model/draws.hpp"

#include <cstddef>

namespace remitsim {

/// c − s·(c − target), and the target to the bit where s = 1.
inline double moved_towards(double cost, double target, double strength) {
  return strength == 1 ? target : cost - strength * (cost - target);
}

// `target_of(cost, draw)` is where a step moves a cost; it is called in kernels. Where there is no
// cost to change, nothing changes.

template <typename TargetOf>
struct MovingCosts {
  static void run(const double* strength, TargetOf target_of, double* __restrict cost) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      const double after = moved_towards(cost[i], target_of(cost[i], i), strength[i]);
      cost[i] = cost[i] == 0 ? 0 : after;
    }
  }
};

/// Fee and margin in proportion.
template <typename TargetOf>
struct MovingTotals {
  static void run(const double* strength, TargetOf target_of, double* __restrict fee,
                  double* __restrict margin) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      const double cost = fee[i] + margin[i];
      const double after = moved_towards(cost, target_of(cost, i), strength[i]);
      const double ratio = cost == 0 ? 1 : after / cost;
      fee[i] *= ratio;
      margin[i] *= ratio;
    }
  }
};

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
/// change.
template <typename TargetOf>
DrawArray ratio_of_change(const DrawArray& before, const DrawArray& strength, TargetOf target_of) {
  DrawArray ratio;
  run_kernel<RatiosOfChange<TargetOf>>(before.data(), strength.data(), target_of, ratio.data());
  return ratio;
}

}  // namespace remitsim
