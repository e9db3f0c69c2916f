#pragma once

#include "remitsim/study.hpp"
#include "store/earlier_run.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace remitsim {

/// What is wrong with the text of --shard; empty where it is such as "3/7".
std::string fault_of_shard(const std::string& text);
/// What a text without fault says.
Shard shard_in(const std::string& text);

/// Where the shards of a study go, and are looked for, unless told otherwise.
std::filesystem::path shards_folder(const std::string& study);

/// One share of a study's draws.
struct ShardTask {
  const Survey& survey;
  std::span<const Scenario> scenarios;
  StudyOptions options;
  std::size_t at_once = 0;
  Shard shard;
  std::filesystem::path folder;
  EarlierRun earlier = EarlierRun::same;  ///< of the shard
  std::optional<double> limit_seconds;
  bool quiet = false;
};

/// Simulates it and writes its folder.
void run_shard(const ShardTask& task);

}  // namespace remitsim
