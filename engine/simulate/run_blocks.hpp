#pragma once

#include "simulate/block.hpp"
#include "simulate/plan.hpp"
#include "simulate/study_part.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

namespace remitsim {

/// How a run of blocks is watched; calls come from one thread at a time.
struct BlockWatch {
  std::function<bool()> should_stop;  ///< asked before each block; may be empty
  /// Told of blocks, in their order, once they and those before them are done; may be empty.
  std::function<void(const BlockRange& blocks)> on_done;
};

/// Simulates blocks on several threads, and keeps what they left behind.
class BlockRunner {
 public:
  /// `pivots` as for BlockSimulator; both must outlive the runner.
  BlockRunner(const StudyPlan& plan, std::span<const double> pivots, std::size_t threads);

  /// Simulates blocks until the range ends or the watch stops it, and returns the first that was
  /// not simulated; all before it were. Throws StudyError as BlockSimulator::run, for the first
  /// block that is at fault.
  std::uint64_t run(const BlockRange& range, const BlockWatch& watch);

  /// Adds what was done since the last call.
  void move_totals_to(DrawTotals& totals);

 private:
  std::size_t threads_;
  tbb::global_control limit_;
  tbb::task_arena arena_;
  tbb::enumerable_thread_specific<BlockSimulator> simulators_;
};

}  // namespace remitsim
