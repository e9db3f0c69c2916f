#pragma once

#include "simulate/plan.hpp"
#include "simulate/study_part.hpp"
#include "simulate/totals.hpp"

#include <span>
#include <string>
#include <vector>

namespace remitsim {

/// What is known of a shard whose totals are added already.
struct MergedShard {
  std::string name;  ///< for messages
  Shard shard;
  BlockRange blocks;  ///< that it has
};

/// Adds up the shards of a study one after the other, so that one at a time is in memory.
class ShardMerger {
 public:
  /// The survey and scenarios must outlive it. Throws StudyError.
  ShardMerger(const Survey& survey, std::span<const Scenario> scenarios,
              const StudyOptions& options);

  /// In any order. Throws StudyError where it is damaged or of another study.
  void add(const NamedBytes& shard);
  /// Once all are added. Throws StudyError where one is missing, there twice or not finished.
  StudyResult result();

 private:
  StudyPlan plan_;
  StudyTotals totals_;
  std::vector<MergedShard> merged_;
};

}  // namespace remitsim
