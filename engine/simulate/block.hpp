#pragma once

#include "model/draws.hpp"
#include "model/outcomes.hpp"
#include "simulate/corridor_factors.hpp"
#include "simulate/plan.hpp"
#include "statistics/log_histogram.hpp"
#include "statistics/moments.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace remitsim {

/// The moments of every measure of every group of one scenario: groups × measures, row by row.
using ScenarioMoments = std::vector<Moments>;
/// The histograms, in the same order.
using ScenarioHistograms = std::vector<LogHistogram>;

inline std::size_t statistics_index(std::size_t group, Measure measure) {
  return group * measure_count + static_cast<std::size_t>(measure);
}

/// What one block of draws adds to the study. Moments depend on the order in which blocks are
/// merged; histograms do not, and are gathered by the simulator.
struct BlockResult {
  std::uint64_t block = 0;
  std::vector<ScenarioMoments> moments;  ///< by scenario
  std::string fault;  ///< empty, or why a draw is outside of what the model defines
};

/// Simulates blocks of draws, one at a time: one for each thread.
class BlockSimulator {
 public:
  explicit BlockSimulator(const StudyPlan& plan);

  BlockResult run(std::uint64_t block);

  /// By scenario, of all the blocks run so far.
  [[nodiscard]] const std::vector<ScenarioHistograms>& histograms() const { return histograms_; }

 private:
  /// One scenario's numbers that all corridors of a world share.
  struct ScenarioDraws {
    DrawArray elasticity;
    DrawArray diversion_share;         ///< in [0, 1]
    std::vector<DrawArray> strengths;  ///< by policy: pass-through × share in force, in [0, 1]
    std::vector<OutcomeBlock> groups;  ///< sums of the groups of several corridors
  };

  void draw_inputs(std::size_t scenario);
  void draw_corridor(std::size_t corridor);
  void simulate_corridor(std::size_t scenario, std::size_t corridor, BlockResult& result);
  void record(std::size_t scenario, std::size_t group, const OutcomeBlock& sums,
              BlockResult& result);
  [[nodiscard]] std::string fault_of(std::size_t scenario, std::size_t corridor) const;

  const StudyPlan& plan_;
  std::uint64_t first_draw_ = 0;
  std::size_t draws_ = 0;  ///< of this block; block_draws but for the last
  FactorNormals flow_normals_;
  FactorNormals price_normals_;
  std::vector<DrawArray> flow_factors_;   ///< of the current corridor, by spread
  std::vector<DrawArray> price_factors_;  ///< of the current corridor, by spread
  CostBlock costs_;
  OutcomeBlock outcomes_;
  std::vector<ScenarioDraws> scenarios_;
  std::vector<ScenarioHistograms> histograms_;
};

}  // namespace remitsim
