#include "simulate/shards.hpp"

#include "kernels/instruction_set.hpp"
#include "ranks/local_context.hpp"
#include "simulate/block.hpp"
#include "simulate/study_run.hpp"
#include "simulate/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace remitsim {

namespace {

std::string in_words(const Shard& shard) {
  return fmt::format("shard {} of {}", shard.index, shard.of);
}

/// Throws where a shard has other draws than those of this study's, or not all of them.
void require_finished(const MergedShard& merged, const StudyPlan& plan) {
  const Shard& shard = merged.shard;
  const BlockRange wanted = blocks_of(shard, plan);
  const BlockRange& done = merged.blocks;
  if (done.first != wanted.first || done.end > wanted.end) {
    throw StudyError(fmt::format("{}: it is {} of another number of draws than {}", merged.name,
                                 in_words(shard), plan.draws));
  }
  if (done.end < wanted.end) {
    throw StudyError(fmt::format(
        "{}: {} is not finished: it has {} of its {} draws; go on with it, with --resume",
        merged.name, in_words(shard), draws_of(done, plan), draws_of(wanted, plan)));
  }
}

void require_same_split(const std::vector<MergedShard>& parts) {
  for (const MergedShard& other : parts) {
    if (other.shard.of == parts.front().shard.of) continue;
    throw StudyError(fmt::format("{} is {}, and {} is {}: they are of two ways to share the draws",
                                 parts.front().name, in_words(parts.front().shard), other.name,
                                 in_words(other.shard)));
  }
}

void require_none_twice(const std::vector<MergedShard>& parts) {
  const auto twice = std::adjacent_find(
      parts.begin(), parts.end(),
      [](const MergedShard& a, const MergedShard& b) { return a.shard.index == b.shard.index; });
  if (twice == parts.end()) return;
  throw StudyError(fmt::format("{} and {} are both {}; leave one of them out", twice->name,
                               std::next(twice)->name, in_words(twice->shard)));
}

/// Of parts in the order of their shards, each once.
void require_all(const std::vector<MergedShard>& parts) {
  if (parts.empty()) throw StudyError("there are no shards to merge");
  const std::uint64_t of = parts.front().shard.of;
  std::vector<std::uint64_t> missing;
  auto next = parts.begin();
  for (std::uint64_t index = 1; index <= of; ++index) {
    const bool is_there = next != parts.end() && next->shard.index == index;
    if (is_there) ++next;
    if (!is_there) missing.push_back(index);
  }
  if (missing.empty()) return;
  const bool is_one = missing.size() == 1;
  throw StudyError(fmt::format("{} {} of {} {} missing; simulate {}, with --shard {}/{}",
                               is_one ? "shard" : "shards", fmt::join(missing, ", "), of,
                               is_one ? "is" : "are", is_one ? "it" : "them", missing.front(), of));
}

}  // namespace

std::string simulate_shard(const Survey& survey, std::span<const Scenario> scenarios,
                           const StudyOptions& options, const Shard& shard) {
  if (options.until) {
    throw StudyError("a shard cannot tell how precise the whole study is; ask for draws instead");
  }
  const StudyPlan plan = plan_study(survey, scenarios, options);
  use_kernel(options.kernel);
  if (context_or_local(options.context).rank() > 0) {
    help_rank_0(plan, options);
    return {};
  }
  StudyRun run(plan, options, shard);
  run.run();
  return run.part();
}

StudyResult merge_shards(const Survey& survey, std::span<const Scenario> scenarios,
                         const StudyOptions& options, std::span<const NamedBytes> shards) {
  ShardMerger merger(survey, scenarios, options);
  for (const NamedBytes& shard : shards) merger.add(shard);
  return merger.result();
}

ShardMerger::ShardMerger(const Survey& survey, std::span<const Scenario> scenarios,
                         const StudyOptions& options)
    : plan_(plan_study(survey, scenarios, options)), totals_(plan_, {}) {
  use_kernel(options.kernel);
}

void ShardMerger::add(const NamedBytes& shard) {
  const StudyPart part = read_part(shard.bytes, plan_, shard.name);
  merged_.push_back({shard.name, part.shard, part.blocks});
  totals_.done.add(part.totals);
}

StudyResult ShardMerger::result() {
  std::stable_sort(merged_.begin(), merged_.end(), [](const MergedShard& a, const MergedShard& b) {
    return a.shard.index < b.shard.index;
  });
  require_same_split(merged_);
  require_none_twice(merged_);
  require_all(merged_);
  for (const MergedShard& merged : merged_) require_finished(merged, plan_);
  totals_.pivots = first_world(plan_);
  return summarise(plan_, totals_);
}

}  // namespace remitsim
