#pragma once

#include "store/batched_study.hpp"

#include <filesystem>
#include <span>

namespace remitsim {

/// The results of each batch of a study, from the shards in the folder. Throws
/// DataError where there are none or one is not finished, and StudyError as merge_shards().
void visit_merged(const Survey& survey, std::span<const Batch> batches, const StudyOptions& options,
                  const std::filesystem::path& folder, const ResultVisitor& visit);

}  // namespace remitsim
