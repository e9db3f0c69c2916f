#include "simulate/run_blocks.hpp"

#include <tbb/task_group.h>

#include <exception>
#include <limits>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

namespace remitsim {

namespace {

/// Hands out blocks in their order. What is handed out is finished, so that the blocks done are
/// always the first ones of the range.
class BlockQueue {
 public:
  BlockQueue(const BlockRange& range, const BlockWatch& watch)
      : next_(range.first), end_(range.end), unfinished_(range.first), watch_(watch) {}

  /// Nothing where there is none left, or the run must stop.
  std::optional<std::uint64_t> take() {
    const std::lock_guard lock(mutex_);
    if (is_stopped_ || next_ == end_) return std::nullopt;
    is_stopped_ = watch_.should_stop && watch_.should_stop();
    return is_stopped_ ? std::nullopt : std::optional(next_++);
  }

  /// Blocks are told of in their order, whichever is finished first.
  void finish(std::uint64_t block) {
    const std::lock_guard lock(mutex_);
    finished_.insert(block);
    for (; finished_.erase(unfinished_) > 0; ++unfinished_) {
      if (watch_.on_done && !fault_) watch_.on_done({unfinished_, unfinished_ + 1});
    }
  }

  /// All blocks before a faulty one were handed out, so that the first fault does not depend on the
  /// threads.
  void fail(std::uint64_t block, std::exception_ptr fault) {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    if (block >= faulty_) return;
    faulty_ = block;
    fault_ = std::move(fault);
  }

  [[nodiscard]] std::uint64_t next() const { return next_; }
  void throw_fault() const {
    if (fault_) std::rethrow_exception(fault_);
  }

 private:
  std::mutex mutex_;
  std::uint64_t next_;
  std::uint64_t end_;
  std::uint64_t unfinished_;          ///< the first of those handed out
  std::set<std::uint64_t> finished_;  ///< behind it
  const BlockWatch& watch_;
  bool is_stopped_ = false;
  std::uint64_t faulty_ = std::numeric_limits<std::uint64_t>::max();
  std::exception_ptr fault_;
};

void run_all(BlockQueue& queue, BlockSimulator& simulator) {
  while (const std::optional<std::uint64_t> block = queue.take()) {
    try {
      simulator.run(*block);
      queue.finish(*block);
    } catch (...) {
      queue.fail(*block, std::current_exception());
    }
  }
}

}  // namespace

BlockRunner::BlockRunner(const StudyPlan& plan, std::span<const double> pivots, std::size_t threads)
    : threads_(threads),
      limit_(tbb::global_control::max_allowed_parallelism, threads),
      arena_(static_cast<int>(threads)),
      simulators_([&plan, pivots] { return BlockSimulator(plan, pivots); }) {}

std::uint64_t BlockRunner::run(const BlockRange& range, const BlockWatch& watch) {
  BlockQueue queue(range, watch);
  arena_.execute([&] {
    tbb::task_group group;
    for (std::size_t t = 0; t < threads_; ++t) {
      group.run([&] { run_all(queue, simulators_.local()); });
    }
    group.wait();
  });
  queue.throw_fault();
  return queue.next();
}

void BlockRunner::move_totals_to(DrawTotals& totals) {
  for (BlockSimulator& simulator : simulators_) {
    std::optional<DrawTotals> part = simulator.take_totals();
    if (!part) continue;
    if (totals.draws == 0) {
      totals = std::move(*part);
    } else {
      totals.add(*part);
    }
  }
}

}  // namespace remitsim
