#pragma once

#include "remitsim/study.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace remitsim {

/// Whether results are as precise as wanted, looked at after 4,096 draws, twice as many, and so on.
/// Each look may be wrong with a part of the level of 5 percent: look k = 0, 1, … with
/// 1/((k + 1)(k + 2)) of it, so that all looks together are wrong in at most 5 percent of runs,
/// however many there are (Bonferroni). An interval is thus wider than if its number of draws had
/// been fixed beforehand.
class StopRule {
 public:
  /// Throws StudyError where an output is asked for that the results do not have.
  StopRule(const StudyPlan& plan, const Precision& wanted);

  /// How many draws the next look is after; at most those of the plan.
  [[nodiscard]] std::uint64_t next_look() const;
  /// Looks at the draws so far.
  PrecisionReached look(const StudyTotals& totals);

 private:
  /// An estimate that must be precise.
  struct Watched {
    std::size_t scenario = 0;
    std::size_t output = 0;  ///< index into ScenarioPlan::outputs
  };

  void watch(std::size_t scenario, const std::string& group, const std::string& measure);
  [[nodiscard]] double half_width_of(const Watched& watched, const StudyTotals& totals,
                                     double level) const;

  const StudyPlan& plan_;
  Precision wanted_;
  std::vector<Watched> watched_;
  std::size_t looks_ = 0;
};

}  // namespace remitsim
