#pragma once

#include "simulate/looks.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// Consecutive blocks of a study.
struct BlockRange {
  std::uint64_t first = 0;
  std::uint64_t end = 0;  ///< behind the last
};

/// What consecutive blocks of a study left behind: a checkpoint, or one machine's share.
struct StudyPart {
  Shard shard;  ///< whose blocks they are, from its first one on; 1 of 1 is the whole study
  BlockRange blocks;
  Looks looks;  ///< at the precision, where the run was asked for one
  DrawTotals totals;

  explicit StudyPart(const StudyPlan& plan) : totals(plan) {}
};

/// The blocks of the first draws.
BlockRange blocks_of(std::uint64_t draws);
/// The share `index`, counted from 0, of consecutive blocks that are shared out evenly; of few
/// blocks some shares have none.
BlockRange even_share(const BlockRange& blocks, std::uint64_t index, std::uint64_t of);

/// The blocks of a shard: its even share. Throws StudyError where there is no such shard.
BlockRange blocks_of(const Shard& shard, const StudyPlan& plan);
/// How many draws the blocks have in this plan: the last one of all may have fewer than others.
std::uint64_t draws_of(const BlockRange& blocks, const StudyPlan& plan);

/// Says in a digest what a part is of: the version, the survey, seed, method and control variates,
/// and the scenarios by name and digest, with what each is compared with; not the number of draws.
std::string study_digest(const StudyPlan& plan);

/// What these blocks of the shard left behind as bytes, with what it is of and a digest of all.
std::string to_bytes(const Shard& shard, const BlockRange& blocks, const Looks& looks,
                     const DrawTotals& totals, const StudyPlan& plan);

/// What any blocks left behind as bytes, for another process of the same study.
std::string totals_to_bytes(const DrawTotals& totals);
/// Adds what totals_to_bytes() wrote. Throws MalformedBytes.
void add_totals(std::string_view bytes, const StudyPlan& plan, DrawTotals& totals);

/// Reads what to_bytes() wrote. Throws StudyError, which calls the part by `name`, where bytes are
/// missing or altered, and where they are of another version or study. A part may be of a plan of
/// more or fewer draws, as far as all its blocks are whole ones of this plan.
StudyPart read_part(std::string_view bytes, const StudyPlan& plan, std::string_view name);

}  // namespace remitsim
