#pragma once

#include "remitsim/study.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace remitsim {

/// "shard-3-of-7.part", or with the batch, counted from 0, "shard-3-of-7.batch-2.part" where there
/// are several.
std::string shard_file(const Shard& shard, std::size_t batch, std::size_t batches);

/// All files of the folder that are a shard of the batch, by name. Throws DataError where there are
/// none.
std::vector<std::filesystem::path> shard_files(const std::filesystem::path& folder,
                                               std::size_t batch, std::size_t batches);

}  // namespace remitsim
