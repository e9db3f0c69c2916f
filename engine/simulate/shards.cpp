#include "kernels/instruction_set.hpp"
#include "simulate/block.hpp"
#include "simulate/plan.hpp"
#include "simulate/study_part.hpp"
#include "simulate/study_run.hpp"
#include "simulate/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace remitsim {

namespace {

/// Blocks are shared out evenly; a study of few draws may leave a shard without any.
BlockRange share_of(const Shard& shard, const StudyPlan& plan) {
  if (shard.index < 1 || shard.index > shard.of) {
    throw StudyError(fmt::format("there is no shard {} of {}; shards count from 1 to {}",
                                 shard.index, shard.of, shard.of));
  }
  const std::uint64_t blocks = blocks_of(plan.draws).end;
  const auto start = [&](std::uint64_t index) {
    // Without a product that could overflow.
    return blocks / shard.of * index + blocks % shard.of * index / shard.of;
  };
  return {start(shard.index - 1), start(shard.index)};
}

struct NamedPart {
  std::string_view name;
  StudyPart part;
};

std::vector<NamedPart> read_all(std::span<const NamedBytes> shards, const StudyPlan& plan) {
  std::vector<NamedPart> parts;
  for (const NamedBytes& shard : shards) {
    parts.push_back({shard.name, read_part(shard.bytes, plan, shard.name)});
  }
  std::stable_sort(parts.begin(), parts.end(), [](const NamedPart& a, const NamedPart& b) {
    return std::pair(a.part.blocks.first, a.part.blocks.end) <
           std::pair(b.part.blocks.first, b.part.blocks.end);
  });
  return parts;
}

/// Throws where the parts are not all blocks, each once.
void require_all_blocks(const std::vector<NamedPart>& parts, const StudyPlan& plan) {
  const auto draw = [&](std::uint64_t block) { return std::min(plan.draws, block * block_draws); };
  const auto missing = [&](std::uint64_t from, std::uint64_t to) {
    return StudyError(fmt::format(
        "draws {} to {} of {} are in none of the shards; one is missing or not finished",
        draw(from), draw(to) - 1, plan.draws));
  };
  std::uint64_t next = 0;
  std::string_view before;
  for (const auto& [name, part] : parts) {
    if (part.blocks.first > next) throw missing(next, part.blocks.first);
    if (part.blocks.first < next && part.blocks.first < part.blocks.end) {
      throw StudyError(fmt::format("{} and {} both have draw {}; leave one of them out", before,
                                   name, draw(part.blocks.first)));
    }
    next = std::max(next, part.blocks.end);
    before = name;
  }
  const std::uint64_t end = blocks_of(plan.draws).end;
  if (next < end) throw missing(next, end);
}

}  // namespace

std::string simulate_shard(const Survey& survey, std::span<const Scenario> scenarios,
                           const StudyOptions& options, const Shard& shard) {
  if (options.until) {
    throw StudyError("a shard cannot tell how precise the whole study is; ask for draws instead");
  }
  const StudyPlan plan = plan_study(survey, scenarios, options);
  use_kernel(options.kernel);
  StudyRun run(plan, options, share_of(shard, plan));
  run.run();
  return run.part();
}

StudyResult merge_shards(const Survey& survey, std::span<const Scenario> scenarios,
                         const StudyOptions& options, std::span<const NamedBytes> shards) {
  const StudyPlan plan = plan_study(survey, scenarios, options);
  use_kernel(options.kernel);
  const std::vector<NamedPart> parts = read_all(shards, plan);
  require_all_blocks(parts, plan);
  StudyTotals totals(plan, first_world(plan));
  for (const NamedPart& part : parts) totals.done.add(part.part.totals);
  return summarise(plan, totals);
}

}  // namespace remitsim
