#pragma once

#include "files/folder_aside.hpp"
#include "remitsim/study.hpp"
#include "store/earlier_run.hpp"
#include "store/part_files.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace remitsim {

/// The folder of one shard within that of all, "shard-3-of-7", with a file for each batch. One
/// process at a time fills it, aside; it is there once the shard is whole.
class ShardFolder {
 public:
  /// Throws OutputError where it cannot be written to, another process fills it, or `earlier` does
  /// not allow for what is there already.
  ShardFolder(const std::filesystem::path& shards, const Shard& shard, EarlierRun earlier);

  /// What is done of each batch, and was done by an earlier run that is resumed.
  [[nodiscard]] PartFiles parts() const;
  /// Once, when all batches are done. Throws OutputError.
  void put_in_place();

 private:
  std::filesystem::path folder_;
  EarlierRun earlier_;
  FolderAside aside_;
};

/// The batch's file in each shard of the folder, by the shards' names. Throws DataError where there
/// are none, or one is not finished.
std::vector<std::filesystem::path> shard_files(const std::filesystem::path& shards,
                                               std::size_t batch);

}  // namespace remitsim
