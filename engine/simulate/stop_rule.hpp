#pragma once

#include "remitsim/study.hpp"
#include "simulate/mean_estimate.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace remitsim {

/// Whether results are as precise as wanted, looked at after 4,096 draws, twice as many, and so on.
/// Each look may be wrong with a part of the level of 5 percent: look k = 0, 1, … with
/// 1/((k + 1)(k + 2)) of it, so that for each output all looks together are wrong in at most 5
/// percent of runs, however many there are (Bonferroni). An interval is thus wider than if its
/// number of draws had been fixed beforehand.
///
/// An output whose error is 0 counts as precise from the fifth look on: before, a policy that
/// seldom bites may not have done so yet.
class StopRule {
 public:
  /// Throws StudyError where an output is asked for that no scenario's results have.
  StopRule(const StudyPlan& plan, const Precision& wanted);

  /// How many draws the next look is after; at most those of the plan.
  [[nodiscard]] std::uint64_t next_look() const;
  /// Passes over the looks before so many draws: those of the run that did them.
  void skip_looks_before(std::uint64_t draws);
  /// Looks at the draws so far.
  PrecisionReached look(const StudyTotals& totals);

 private:
  /// An estimate that must be precise.
  struct Watched {
    std::size_t scenario = 0;
    std::size_t output = 0;  ///< index into ScenarioPlan::outputs
  };

  void watch_main_measure(std::size_t scenario, bool of_all_groups);
  /// Outputs of that name, whatever kind of group it is.
  void watch_named(const OutputName& name);
  [[nodiscard]] StudyError unknown(const OutputName& name) const;
  [[nodiscard]] double half_width_of(const MeanEstimate& mean, double errors) const;

  const StudyPlan& plan_;
  Precision wanted_;
  std::vector<Watched> watched_;  ///< in the main period
  std::size_t looks_ = 0;
};

}  // namespace remitsim
