#pragma once

#include "simulate/plan.hpp"
#include "simulate/tile.hpp"
#include "statistics/log_histogram.hpp"
#include "statistics/power_sums.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace remitsim {

/// What one block of draws adds to the study's moments; these depend on the order in which blocks
/// are added up.
struct BlockResult {
  std::uint64_t block = 0;
  std::vector<PowerSums> sums;  ///< by estimate
  std::string fault;            ///< empty, or why a draw is outside of what the model defines
};

/// What does not depend on the order: each thread keeps its own, of all the blocks that it ran.
struct DrawCounts {
  std::vector<LogHistogram> histograms;
  std::vector<std::uint64_t> reached;  ///< by probability

  explicit DrawCounts(const StudyPlan& plan)
      : histograms(plan.histogram_count), reached(plan.probability_count) {}
  void merge(const DrawCounts& other);
};

/// The estimates in the study's first draw: the pivots of their sums.
std::vector<double> first_world(const StudyPlan& plan);

/// Simulates blocks of draws, one at a time: one for each thread.
class BlockSimulator {
 public:
  /// `pivots` are by estimate; both must outlive the simulator.
  BlockSimulator(const StudyPlan& plan, std::span<const double> pivots);

  BlockResult run(std::uint64_t block);

  [[nodiscard]] const DrawCounts& counts() const { return counts_; }

 private:
  const StudyPlan& plan_;
  std::span<const double> pivots_;
  TileSimulator tile_;
  DrawCounts counts_;
};

}  // namespace remitsim
