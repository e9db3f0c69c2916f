#pragma once

#include "model/draws.hpp"
#include "model/outcomes.hpp"
#include "simulate/common_draws.hpp"
#include "simulate/difference_recorder.hpp"
#include "simulate/faults.hpp"
#include "simulate/plan.hpp"
#include "simulate/recorder.hpp"
#include "simulate/scenario_draws.hpp"

#include <cstddef>
#include <optional>

namespace remitsim {

/// Simulates tiles of draws, one at a time.
class TileSimulator {
 public:
  explicit TileSimulator(const StudyPlan& plan);

  /// `draws` are at most tile_draws. Throws StudyError where a draw is outside of what the model
  /// defines.
  void run(const DrawRange& draws, Recorder& recorder);

 private:
  void run_scenario(std::size_t scenario, Recorder& recorder);
  /// Fills year_ with the sums of all aggregates.
  void sum_year(const ScenarioPlan& plan, int year);
  void add_to_spans(const ScenarioPlan& plan, int year);
  /// Hands on what the scenario's results have of a period.
  void record(const ScenarioPlan& plan, std::size_t period, const Outcomes& sums,
              Recorder& recorder);
  void record_probabilities(const ScenarioPlan& plan, const Outcomes& sums, Recorder& recorder);
  /// A measure or conversion of all aggregates.
  const DrawMatrix& values_of(const ScenarioPlan& plan, std::size_t measure, std::size_t period,
                              const Outcomes& sums);

  const StudyPlan& plan_;
  DrawRange draws_;
  CommonDraws common_;
  ScenarioDraws scenario_draws_;
  Outcomes year_;
  /// Whose sums before any policy year_ holds in this tile, where it is of a single year.
  std::optional<std::size_t> baseline_in_place_;
  Outcomes total_;
  Outcomes present_value_;
  DrawMatrix values_;
  std::optional<DifferenceRecorder> differences_;  ///< where scenarios are compared
};

}  // namespace remitsim
