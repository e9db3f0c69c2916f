#pragma once

#include "remitsim/study.hpp"
#include "store/results_store.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace remitsim {

/// What a study that was run again has found.
struct Verification {
  std::uint64_t rows = 0;  ///< that were compared, of all files
  /// The first row that is another one, in words; empty where all are the same.
  std::string difference;
  bool is_stopped = false;  ///< before the draws were done: nothing is known
};

/// Runs again what the results in the folder say that they are of, and compares every row of the
/// CSV files with what comes out. `options` say how it is run and watched: threads, kernel,
/// progress and when to stop. Throws DataError where the results, or the survey that they are of,
/// are not there.
Verification verify_results(const std::filesystem::path& folder, const Survey& survey,
                            const StudyOptions& options);

}  // namespace remitsim
