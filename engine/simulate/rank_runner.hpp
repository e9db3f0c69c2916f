#pragma once

#include "ranks/orders.hpp"
#include "remitsim/context.hpp"
#include "simulate/plan.hpp"
#include "simulate/run_blocks.hpp"
#include "simulate/study_part.hpp"
#include "simulate/totals.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace remitsim {

/// A study on all ranks, as rank 0 sees it: begun there with the object, and ended with it.
class StudyOnRanks {
 public:
  StudyOnRanks(Context& context, const StudyPlan& plan);
  StudyOnRanks(const StudyOnRanks&) = delete;
  StudyOnRanks& operator=(const StudyOnRanks&) = delete;
  ~StudyOnRanks();

 private:
  Context& context_;
};

/// Simulates blocks on the threads of all ranks; rank 0 has it. Where there are several ranks,
/// blocks are done in legs: all ranks take an even share of a leg, and the next leg begins once all
/// have done theirs. Legs last about a second, or one block on each thread where that takes longer;
/// no one is asked within a leg whether the run must stop.
class RankRunner {
 public:
  /// `pivots` as for BlockSimulator; all must outlive the runner. Throws RankError where a rank
  /// cannot take part.
  RankRunner(const StudyPlan& plan, std::span<const double> pivots, const StudyOptions& options);

  /// As BlockRunner::run. Throws RankError too.
  std::uint64_t run(const BlockRange& range, const BlockWatch& watch);

  /// Adds what was done on all ranks since the last call. Throws RankError.
  void move_totals_to(DrawTotals& totals);

 private:
  void run_leg(const BlockRange& leg);

  const StudyPlan& plan_;
  Context& context_;
  BlockRunner threads_;
  std::uint64_t leg_blocks_;
  StudyOnRanks study_;
};

/// Does what rank 0's RankRunner asks, until that study ends. Throws Dismissed where rank 0 needs
/// no more.
void help_rank_0(const StudyPlan& plan, const StudyOptions& options);

}  // namespace remitsim
