#pragma once

#include "simulate/common_draws.hpp"
#include "simulate/plan.hpp"
#include "simulate/staged_counts.hpp"
#include "simulate/study_years.hpp"
#include "simulate/tile.hpp"
#include "simulate/totals.hpp"
#include "statistics/power_sums.hpp"

#include <cstdint>
#include <optional>
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

  /// Of all blocks since the last call; none where there were none.
  std::optional<DrawTotals> take_totals() { return std::exchange(totals_, std::nullopt); }

 private:
  /// The years of a group in all tiles of a block.
  void run_group(const YearGroup& group, const DrawRange& block);

  const StudyPlan& plan_;
  std::span<const double> pivots_;
  std::vector<YearGroup> groups_;
  std::vector<CommonDraws> common_;  ///< by tile of the block; one where there is one group
  TileSimulator tile_;
  std::vector<PowerSums> block_;  ///< by estimate
  StagedCounts staged_;
  std::optional<DrawTotals> totals_;  ///< not before there is a block: they are large
};

}  // namespace remitsim
