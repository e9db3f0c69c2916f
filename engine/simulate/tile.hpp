#pragma once

#include "model/draws.hpp"
#include "model/outcomes.hpp"
#include "simulate/common_draws.hpp"
#include "simulate/difference_recorder.hpp"
#include "simulate/faults.hpp"
#include "simulate/plan.hpp"
#include "simulate/priced_years.hpp"
#include "simulate/recorder.hpp"
#include "simulate/spans.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace remitsim {

/// Simulates tiles of draws, one at a time.
class TileSimulator {
 public:
  explicit TileSimulator(const StudyPlan& plan);

  /// The years of a group of scenarios, in at most tile_draws draws, which the common draws are of.
  /// Throws StudyError where a draw is outside of what the model defines.
  void run(std::span<const StudyYear> years, const CommonDraws& common, const DrawRange& draws,
           Recorder& recorder);

 private:
  /// Where a result belongs: a scenario, a period and the draws that all its corridors share.
  struct Place {
    const ScenarioPlan& plan;
    std::size_t period;
    const ScenarioDraws& draws;
  };

  /// A year that is the `position`-th of those priced last.
  void run_year(const StudyYear& year, std::size_t position);
  void clear_sets(const ScenarioPlan& plan, bool has_before);
  /// An aggregate of the year whose sums are complete: adds them to those of the sets that hold it
  /// and to the spans, and records them.
  void finish(const Place& place, bool has_before, std::size_t aggregate);
  void record_spans(const ScenarioPlan& plan, const ScenarioDraws& draws);
  /// Hands on what the scenario's results have of an aggregate in a period.
  void record(const Place& place, std::size_t aggregate, const Outcome& sums);
  void record_probabilities(const Place& place, std::size_t aggregate, const Outcome& sums);
  /// A measure or conversion.
  const double* values_of(const Place& place, std::size_t measure, std::size_t aggregate,
                          const Outcome& sums);
  Outcome outcome_of(const ScenarioPlan& plan, std::size_t aggregate);

  const StudyPlan& plan_;
  DrawRange draws_;
  PricedYears priced_;
  /// Of all aggregates, as several scenarios have them in common.
  DrawMatrix before_;
  /// Of one corridor after the other in the same place, and then of the sets.
  DrawMatrix after_;
  Spans spans_;
  DrawArray values_;
  std::size_t next_estimate_ = 0;  ///< those before it are recorded
  Recorder* recorder_ = nullptr;
  std::optional<DifferenceRecorder> differences_;  ///< where scenarios are compared
};

}  // namespace remitsim
