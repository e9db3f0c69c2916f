#include "simulate/study_run.hpp"

#include "simulate/block.hpp"
#include "simulate/summary.hpp"

#include <fmt/format.h>

namespace remitsim {

StudyRun::StudyRun(const StudyPlan& plan, const StudyOptions& options, const Shard& shard)
    : plan_(plan),
      options_(options),
      shard_(shard),
      blocks_(blocks_of(shard, plan)),
      next_(blocks_.first),
      totals_(plan, first_world(plan)),
      runner_(plan, totals_.pivots, options) {
  if (options.resume_from) resume(options.resume_from());
}

void StudyRun::resume(const NamedBytes& bytes) {
  StudyPart part = read_part(bytes.bytes, plan_, bytes.name);
  if (part.blocks.first != blocks_.first || part.blocks.end > blocks_.end ||
      part.shard.of != shard_.of) {
    throw StudyError(fmt::format(
        "{}: it is of other draws than these; it was made for another shard", bytes.name));
  }
  next_ = part.blocks.end;
  totals_.done = std::move(part.totals);
  earlier_looks_ = std::move(part.looks);
}

void StudyRun::run() {
  if (options_.until) {
    run_until(*options_.until);
  } else {
    run_to(blocks_.end);
  }
  // What is up to the last whole block is saved by then, if there is any.
  const bool has_whole_block = whole_end() > blocks_.first;
  if (totals_.done.draws > 0 && (next_ <= whole_end() || !has_whole_block)) save_checkpoint();
}

std::uint64_t StudyRun::whole_end() const {
  return std::min(blocks_.end, plan_.draws / block_draws);
}

void StudyRun::run_until(const Precision& wanted) {
  StopRule& rule = rule_.emplace(plan_, wanted);
  rule.go_on_from(totals_.done.draws, earlier_looks_);
  bool is_through = true;
  do {
    is_through = run_to(blocks_of(rule.next_look()).end);
    if (totals_.done.draws > 0) precision_ = rule.look(totals_);
  } while (is_through && !precision_->is_reached() && !is_finished());
}

bool StudyRun::run_to(std::uint64_t end) {
  bool is_stopped = false;
  while (next_ < end && !is_stopped) {
    is_stopped = run_leg(next_ < whole_end() ? std::min(end, whole_end()) : end);
    if (!is_stopped && next_ < end) save_checkpoint();
  }
  return next_ == end;
}

bool StudyRun::run_leg(std::uint64_t end) {
  bool is_stopped = false;
  std::uint64_t done = totals_.done.draws;
  const auto should_stop = [&] {
    is_stopped = options_.should_stop && options_.should_stop();
    const std::chrono::duration<double> since_checkpoint = Clock::now() - last_checkpoint_;
    const bool is_due = options_.on_checkpoint && done > totals_.done.draws &&
                        since_checkpoint.count() > options_.checkpoint_seconds;
    return is_stopped || is_due;
  };
  const auto on_done = [&](const BlockRange& blocks) {
    done += draws_of(blocks, plan_);
    if (!options_.on_progress) return;
    options_.on_progress({done, draws_of(blocks_, plan_), precision_ ? &*precision_ : nullptr});
  };
  next_ = runner_.run({next_, end}, {should_stop, on_done});
  runner_.move_totals_to(totals_.done);
  return is_stopped;
}

void StudyRun::save_checkpoint() {
  if (options_.on_checkpoint) options_.on_checkpoint(part());
  last_checkpoint_ = Clock::now();
}

StudyResult StudyRun::result() const {
  StudyResult result = summarise(plan_, totals_);
  if (precision_ && precision_->is_reached()) result.draws_requested = result.draws;
  result.precision = precision_;
  if (rule_) result.looks = rule_->all_reached();
  return result;
}

std::string StudyRun::part() const {
  const Looks looks = rule_ ? rule_->to_hand_on() : earlier_looks_;
  return to_bytes(shard_, {blocks_.first, next_}, looks, totals_.done, plan_);
}

}  // namespace remitsim
