#include "kernels/instruction_set.hpp"
#include "simulate/block.hpp"
#include "simulate/default_threads.hpp"
#include "simulate/plan.hpp"
#include "simulate/run_blocks.hpp"
#include "simulate/stop_rule.hpp"
#include "simulate/summary.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace remitsim {

namespace {

/// A study under way.
class Run {
 public:
  Run(const StudyPlan& plan, const StudyOptions& options, std::size_t threads)
      : plan_(plan),
        options_(options),
        totals_(plan, first_world(plan)),
        runner_(plan, totals_.pivots, threads) {}

  /// Runs to the last draw, or until a look finds the precision that is wanted.
  void run() {
    if (!options_.until) {
      run_to(plan_.draws);
      return;
    }
    StopRule rule(plan_, *options_.until);
    bool is_through = true;
    while (is_through && !(precision_ && precision_->is_reached()) && draws() < plan_.draws) {
      is_through = run_to(rule.next_look());
      if (draws() > 0) precision_ = rule.look(totals_);
    }
  }

  [[nodiscard]] StudyResult result() const {
    StudyResult result = summarise(plan_, totals_);
    if (precision_ && precision_->is_reached()) result.draws_requested = result.draws;
    result.precision = precision_;
    return result;
  }

 private:
  [[nodiscard]] std::uint64_t draws() const { return totals_.done.draws; }

  /// False where the run is told to stop before it is through.
  bool run_to(std::uint64_t draws_end) {
    std::uint64_t done = draws();
    const BlockRange range{draws() / block_draws, (draws_end + block_draws - 1) / block_draws};
    const auto on_done = [&](std::uint64_t draws) {
      done += draws;
      if (!options_.on_progress) return;
      options_.on_progress({done, plan_.draws, precision_ ? &*precision_ : nullptr});
    };
    const std::uint64_t next = runner_.run(range, {options_.should_stop, on_done});
    runner_.move_totals_to(totals_.done);
    return next == range.end;
  }

  const StudyPlan& plan_;
  const StudyOptions& options_;
  StudyTotals totals_;
  BlockRunner runner_;
  std::optional<PrecisionReached> precision_;
};

std::size_t threads_of(const StudyOptions& options) {
  constexpr std::size_t most_threads = 4096;
  return options.threads > 0 ? std::min<std::size_t>(options.threads, most_threads)
                             : default_threads();
}

}  // namespace

StudyResult simulate(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options) {
  const StudyPlan plan = plan_study(survey, scenarios, options);
  use_kernel(options.kernel);
  Run run(plan, options, threads_of(options));
  run.run();
  return run.result();
}

}  // namespace remitsim
