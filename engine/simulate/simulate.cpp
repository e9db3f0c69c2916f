#include "kernels/instruction_set.hpp"
#include "simulate/block.hpp"
#include "simulate/default_threads.hpp"
#include "simulate/plan.hpp"
#include "simulate/stop_rule.hpp"
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

/// The blocks from one number of draws to another, in order → simulated on any thread → folded in
/// order. False where the run is told to stop before it is through.
bool run_blocks(const StudyPlan& plan, const StudyOptions& options, std::uint64_t draws_end,
                Simulators& simulators, StudyTotals& totals, const Progress& progress) {
  std::uint64_t next_block = totals.draws / block_draws;
  const std::uint64_t blocks_end = (draws_end + block_draws - 1) / block_draws;
  // Blocks under way are still folded after a fault: an exception would leak them.
  std::atomic<bool> faulty = false;
  const auto next = [&](tbb::flow_control& control) -> std::uint64_t {
    const bool stop = options.should_stop && options.should_stop();
    if (stop || faulty || next_block == blocks_end) {
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
    if (faulty || !options.on_progress) return;
    options.on_progress({totals.draws, progress.draws, progress.precision});
  };
  const auto blocks_at_once = 2 * static_cast<std::size_t>(tbb::this_task_arena::max_concurrency());
  tbb::parallel_pipeline(
      blocks_at_once,
      tbb::make_filter<void, std::uint64_t>(tbb::filter_mode::serial_in_order, next) &
          tbb::make_filter<std::uint64_t, std::shared_ptr<BlockResult>>(tbb::filter_mode::parallel,
                                                                        simulate_block) &
          tbb::make_filter<std::shared_ptr<BlockResult>, void>(tbb::filter_mode::serial_in_order,
                                                               fold_block));
  return next_block == blocks_end && !faulty;
}

/// Runs to the last draw, or until a look finds the precision that is wanted.
std::optional<PrecisionReached> run_until(const StudyPlan& plan, const StudyOptions& options,
                                          Simulators& simulators, StudyTotals& totals) {
  if (!options.until) {
    run_blocks(plan, options, plan.draws, simulators, totals, {.draws = plan.draws});
    return std::nullopt;
  }
  StopRule rule(plan, *options.until);
  std::optional<PrecisionReached> reached;
  do {
    const Progress progress{.draws = plan.draws, .precision = reached ? &*reached : nullptr};
    const bool is_through =
        run_blocks(plan, options, rule.next_look(), simulators, totals, progress);
    if (totals.draws > 0 && totals.fault.empty()) reached = rule.look(totals);
    if (!is_through) break;
  } while (!reached->is_reached() && totals.draws < plan.draws);
  return reached;
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
  std::optional<PrecisionReached> precision;
  arena.execute([&] { precision = run_until(plan, options, simulators, totals); });
  if (!totals.fault.empty()) throw StudyError(totals.fault);
  for (const BlockSimulator& simulator : simulators) totals.counts.merge(simulator.counts());
  StudyResult result = summarise(plan, totals);
  if (precision && precision->is_reached()) result.draws_requested = result.draws;
  result.precision = std::move(precision);
  return result;
}

}  // namespace remitsim
