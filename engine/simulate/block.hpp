#pragma once

#include "simulate/plan.hpp"
#include "simulate/tile.hpp"
#include "simulate/totals.hpp"
#include "statistics/power_sums.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace remitsim {

/// The estimates in the study's first draw: the pivots of their sums.
std::vector<double> first_world(const StudyPlan& plan);

/// Simulates blocks of draws, one at a time: one for each thread.
class BlockSimulator {
 public:
  /// `pivots` are by estimate; both must outlive the simulator.
  BlockSimulator(const StudyPlan& plan, std::span<const double> pivots);

  /// Adds a block to the totals. Throws StudyError where a draw is outside of what the model
  /// defines; the totals are of no use then.
  void run(std::uint64_t block);

  /// Of all blocks since the last call.
  DrawTotals take_totals() { return std::exchange(totals_, DrawTotals(plan_)); }

 private:
  const StudyPlan& plan_;
  std::span<const double> pivots_;
  TileSimulator tile_;
  std::vector<PowerSums> block_;  ///< by estimate
  DrawTotals totals_;
};

}  // namespace remitsim
