#include "simulate/rank_runner.hpp"

#include "files/bytes.hpp"
#include "ranks/local_context.hpp"
#include "ranks/tree.hpp"
#include "simulate/block.hpp"
#include "simulate/default_threads.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

namespace {

/// Long beside the messages of a leg, short for whoever waits for a run to stop.
constexpr double leg_seconds = 1;

std::string description_of(const StudyPlan& plan) {
  return fmt::format("{} {}", study_digest(plan), plan.draws);
}

/// Ranks have consecutive blocks, in their order: the fault of the lowest rank is that of the first
/// block, so that it depends on the ranks as little as on the threads.
std::optional<Fault> run_share(Context& context, BlockRunner& threads, const BlockRange& leg) {
  const BlockRange share = even_share(leg, context.rank(), context.size());
  return first_fault(context, fault_in(context, [&] { threads.run(share, {}); }));
}

/// What this rank did, and those below it in the tree, is added to the totals. Ranks other than 0
/// pass these on, and keep none.
std::optional<Fault> add_up(Context& context, const StudyPlan& plan, BlockRunner& threads,
                            DrawTotals& totals) {
  std::optional<Fault> fault;
  const auto attempt = [&](const auto& work) {
    std::optional<Fault> found = fault_in(context, work);
    if (!fault) fault = std::move(found);
  };
  attempt([&] { threads.move_totals_to(totals); });
  for (const std::size_t child : children_of(context.rank(), context.size())) {
    const std::string bytes = context.receive(child);
    // A child at fault sends none, and tells of the fault below.
    if (!bytes.empty()) attempt([&] { add_totals(bytes, plan, totals); });
  }
  if (context.rank() > 0) {
    std::string bytes;
    attempt([&] {
      bytes = totals_to_bytes(totals);
      totals = DrawTotals(plan);
    });
    context.send(parent_of(context.rank()), bytes);
  }
  return first_fault(context, std::move(fault));
}

/// A rank with other files than rank 0 would spoil the results.
void require_same_study(const Order& begin, const StudyPlan& plan) {
  if (begin.study == description_of(plan)) return;
  throw RankError(
      "it has another version of remitsim, another survey or other scenarios than rank 0; give all "
      "machines the same files and the same command");
}

}  // namespace

StudyOnRanks::StudyOnRanks(Context& context, const StudyPlan& plan) : context_(context) {
  give(context_, {.task = Task::begin, .study = description_of(plan)});
}

StudyOnRanks::~StudyOnRanks() {
  try {
    give(context_, {Task::end});
  } catch (const RankError&) {
    // Whoever cannot be reached does not go on either.
  }
}

RankRunner::RankRunner(const StudyPlan& plan, std::span<const double> pivots,
                       const StudyOptions& options)
    : plan_(plan),
      context_(context_or_local(options.context)),
      threads_(plan, pivots, threads_of(options)),
      leg_blocks_(context_.size() * threads_of(options)),
      study_(context_, plan) {
  throw_if(first_fault(context_, std::nullopt));
}

std::uint64_t RankRunner::run(const BlockRange& range, const BlockWatch& watch) {
  if (context_.size() == 1) return threads_.run(range, watch);
  std::uint64_t next = range.first;
  while (next < range.end && !(watch.should_stop && watch.should_stop())) {
    const BlockRange leg{next, next + std::min(leg_blocks_, range.end - next)};
    run_leg(leg);
    next = leg.end;
    if (watch.on_done) watch.on_done(leg);
  }
  return next;
}

void RankRunner::run_leg(const BlockRange& leg) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point start = Clock::now();
  give(context_, {.task = Task::run, .first = leg.first, .behind_last = leg.end});
  throw_if(run_share(context_, threads_, leg));
  const std::chrono::duration<double> taken = Clock::now() - start;
  if (leg.end - leg.first == leg_blocks_ && taken.count() < leg_seconds / 2) leg_blocks_ *= 2;
}

void RankRunner::move_totals_to(DrawTotals& totals) {
  give(context_, {Task::add_up});
  throw_if(add_up(context_, plan_, threads_, totals));
}

void help_rank_0(const StudyPlan& plan, const StudyOptions& options) {
  Context& context = *options.context;
  const std::vector<double> pivots = first_world(plan);
  BlockRunner threads(plan, pivots, threads_of(options));
  DrawTotals totals(plan);
  while (true) {
    const Order order = next_order(context);
    switch (order.task) {
      case Task::begin:
        first_fault(context, fault_in(context, [&] { require_same_study(order, plan); }));
        break;
      case Task::run:
        run_share(context, threads, {order.first, order.behind_last});
        break;
      case Task::add_up:
        add_up(context, plan, threads, totals);
        break;
      case Task::end:
        return;
      case Task::dismiss:
        throw Dismissed{};
    }
  }
}

}  // namespace remitsim
