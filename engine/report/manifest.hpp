#pragma once

#include "remitsim/study.hpp"

#include <span>
#include <string>

namespace remitsim {

/// How a run was made, beyond what its result holds.
struct RunRecord {
  std::string started;  ///< UTC, ISO 8601
  double wall_seconds = 0;
  unsigned threads = 0;
  Kernel kernel = Kernel::baseline;
  std::string results_digest;   ///< SHA-256 of results.csv
  std::string database_digest;  ///< SHA-256 of results.sqlite
};

/// The manifest that stands beside the results: all that is needed to make them again and to tell
/// whether they are the same.
std::string manifest_json(const Survey& survey, std::span<const Scenario> scenarios,
                          const StudyResult& result, const RunRecord& record);

}  // namespace remitsim
