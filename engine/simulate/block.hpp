#pragma once

#include "model/draws.hpp"
#include "model/outcomes.hpp"
#include "simulate/common_draws.hpp"
#include "simulate/plan.hpp"
#include "simulate/scenario_draws.hpp"
#include "simulate/year_simulator.hpp"
#include "statistics/log_histogram.hpp"
#include "statistics/moments.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace remitsim {

/// One for each output of a scenario, then one for each of its probabilities.
using ScenarioMoments = std::vector<Moments>;
/// One for each output that has quantiles.
using ScenarioHistograms = std::vector<LogHistogram>;

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
  void run_scenario(std::size_t scenario, BlockResult& result);
  /// Fills year_ with the sums of all groups; false, and a fault, where the model is not defined.
  bool sum_year(const ScenarioPlan& plan, int year, BlockResult& result);
  void add_to_spans(const ScenarioPlan& plan, int year);
  /// Records what the scenario's results have of a period, from the sums of its groups.
  void record(std::size_t scenario, std::size_t period, const std::vector<Outcomes>& sums,
              BlockResult& result);
  void record_probabilities(std::size_t scenario, const std::vector<Outcomes>& sums,
                            BlockResult& result);
  [[nodiscard]] DrawArray values_of(const ScenarioPlan& plan, std::size_t measure,
                                    std::size_t period, const Outcomes& sums) const;
  /// Why the outcomes of a corridor are not finite.
  [[nodiscard]] std::string fault_of(const ScenarioPlan& plan, std::size_t corridor,
                                     int year) const;
  [[nodiscard]] std::string fault_of(const ScenarioPlan& plan, const OutputPlan& output) const;

  const StudyPlan& plan_;
  std::uint64_t first_draw_ = 0;
  std::size_t draws_ = 0;  ///< of this block; block_draws but for the last
  CommonDraws common_;
  ScenarioDraws scenario_draws_;
  Outcomes outcomes_;
  std::vector<Outcomes> year_;  ///< by group
  std::vector<Outcomes> total_;
  std::vector<Outcomes> present_value_;
  std::vector<ScenarioHistograms> histograms_;
};

}  // namespace remitsim
