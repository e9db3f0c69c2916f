#include "kernels/instruction_set.hpp"
#include "simulate/block.hpp"
#include "simulate/default_threads.hpp"
#include "simulate/plan.hpp"
#include "simulate/summary.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <utility>

namespace remitsim {

namespace {

using Simulators = tbb::enumerable_thread_specific<BlockSimulator>;

/// Adds a block; blocks come in order, so that the bits do not depend on who simulated them.
void fold(const BlockResult& block, const StudyPlan& plan, StudyTotals& totals) {
  if (totals.fault.empty()) totals.fault = block.fault;
  if (!totals.fault.empty()) return;
  for (std::size_t i = 0; i < totals.sums.size(); ++i) totals.sums[i] += block.sums[i];
  totals.draws = std::min(plan.draws, (block.block + 1) * block_draws);
}

/// Blocks in order → simulated on any thread → folded in order.
void run_blocks(const StudyPlan& plan, const StudyOptions& options, std::size_t blocks_at_once,
                Simulators& simulators, StudyTotals& totals) {
  std::uint64_t next_block = 0;
  // Blocks under way are still folded after a fault: an exception would leak them.
  std::atomic<bool> faulty = false;
  const auto next = [&](tbb::flow_control& control) -> std::uint64_t {
    const bool stop = options.should_stop && options.should_stop();
    if (stop || faulty || next_block == plan.block_count()) {
      control.stop();
      return 0;
    }
    return next_block++;
  };
  const auto simulate_block = [&](std::uint64_t block) {
    return std::make_shared<BlockResult>(simulators.local().run(block));
  };
  const auto fold_block = [&](const std::shared_ptr<BlockResult>& block) {
    fold(*block, plan, totals);
    faulty = !totals.fault.empty();
    if (!faulty && options.on_progress) options.on_progress({totals.draws, plan.draws});
  };
  tbb::parallel_pipeline(
      blocks_at_once,
      tbb::make_filter<void, std::uint64_t>(tbb::filter_mode::serial_in_order, next) &
          tbb::make_filter<std::uint64_t, std::shared_ptr<BlockResult>>(tbb::filter_mode::parallel,
                                                                        simulate_block) &
          tbb::make_filter<std::shared_ptr<BlockResult>, void>(tbb::filter_mode::serial_in_order,
                                                               fold_block));
}

}  // namespace

StudyResult simulate(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options) {
  const StudyPlan plan = plan_study(survey, scenarios, options);
  use_kernel(options.kernel);
  constexpr std::size_t most_threads = 4096;
  const std::size_t threads = options.threads > 0
                                  ? std::min<std::size_t>(options.threads, most_threads)
                                  : default_threads();
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::task_arena arena(static_cast<int>(threads));

  StudyTotals totals(plan, first_world(plan));
  Simulators simulators([&] { return BlockSimulator(plan, totals.pivots); });
  arena.execute([&] { run_blocks(plan, options, 2 * threads, simulators, totals); });
  if (!totals.fault.empty()) throw StudyError(totals.fault);
  for (const BlockSimulator& simulator : simulators) totals.counts.merge(simulator.counts());
  return summarise(plan, totals);
}

}  // namespace remitsim
