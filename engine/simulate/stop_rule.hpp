#pragma once

#include "remitsim/study.hpp"
#include "simulate/looks.hpp"
#include "simulate/mean_estimate.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
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
  /// Passes over the looks before so many draws: those of the run that did them, which are taken
  /// over where they are of the same outputs.
  void go_on_from(std::uint64_t draws, const Looks& earlier);
  /// Looks at the draws so far.
  PrecisionReached look(const StudyTotals& totals);

  /// What all looks so far have found, in their order.
  [[nodiscard]] std::vector<PrecisionReached> all_reached() const;
  /// The looks that a run of more draws would make too.
  [[nodiscard]] Looks to_hand_on() const;

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
  [[nodiscard]] std::string subject() const;
  [[nodiscard]] PrecisionReached reached_at(const Look& look) const;
  [[nodiscard]] double half_width_of(const MeanEstimate& mean, double errors) const;

  const StudyPlan& plan_;
  Precision wanted_;
  std::vector<Watched> watched_;  ///< in the main period, and never empty
  std::uint64_t looks_ = 0;       ///< made or passed over
  std::vector<Look> made_;
};

}  // namespace remitsim
