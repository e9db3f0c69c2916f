#pragma once

#include "remitsim/study.hpp"
#include "simulate/plan.hpp"
#include "simulate/rank_runner.hpp"
#include "simulate/stop_rule.hpp"
#include "simulate/study_part.hpp"
#include "simulate/totals.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace remitsim {

/// A study, or a shard of one, under way: which blocks are done, and what they left behind. Where
/// there are several ranks, the first has it.
class StudyRun {
 public:
  /// Takes over what `options` resume from. All must outlive the run. Throws StudyError
  /// and, like run(), RankError.
  StudyRun(const StudyPlan& plan, const StudyOptions& options, const Shard& shard);

  /// Runs to the last block, or until a look finds the precision that is wanted, or until it is
  /// told to stop.
  void run();

  [[nodiscard]] bool is_finished() const { return next_ == blocks_.end; }
  [[nodiscard]] StudyResult result() const;
  [[nodiscard]] std::string part() const;

 private:
  using Clock = std::chrono::steady_clock;

  void resume(const NamedBytes& bytes);
  void run_until(const Precision& wanted);
  /// False where the run is told to stop before it is through.
  bool run_to(std::uint64_t end);
  /// One leg of a run, up to a checkpoint; whether it was told to stop.
  bool run_leg(std::uint64_t end);
  void save_checkpoint();
  /// Behind the last block that is whole: a part can go on from there to any number of draws.
  [[nodiscard]] std::uint64_t whole_end() const;

  const StudyPlan& plan_;
  const StudyOptions& options_;
  Shard shard_;  ///< 1 of 1 is the whole study
  BlockRange blocks_;
  std::uint64_t next_;
  StudyTotals totals_;
  RankRunner runner_;
  Looks earlier_looks_;           ///< of the run that this one goes on from
  std::optional<StopRule> rule_;  ///< where a precision is wanted
  std::optional<PrecisionReached> precision_;
  Clock::time_point last_checkpoint_ = Clock::now();
};

}  // namespace remitsim
