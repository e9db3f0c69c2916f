#pragma once

#include "remitsim/study.hpp"
#include "report/asked_precision.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace remitsim {

/// How a run was made, beyond what its result holds.
struct RunRecord {
  std::string started;  ///< UTC, ISO 8601
  double wall_seconds = 0;
  unsigned threads = 0;  ///< of each rank
  std::size_t ranks = 1;
  Kernel kernel = Kernel::baseline;
  std::optional<AskedPrecision> until;
  // SHA-256 of each file; of differences.csv where scenarios are compared, else empty.
  std::string results_digest;
  std::string differences_digest;
  std::string database_digest;
};

/// How many times as many draws the savings of groups would have cost without control variates, by
/// group.
using ControlGains = std::vector<std::pair<std::string, double>>;
/// Of senders, receivers and corridors there would be pages, and they are left out.
ControlGains control_gains(const ScenarioResult& scenario);

/// The manifest that stands beside the results: all that is needed to make them again and to tell
/// whether they are the same. `gains` are by scenario, or empty where there are no control
/// variates; what `result` holds of scenarios is not looked at.
std::string manifest_json(const Survey& survey, std::span<const Scenario> scenarios,
                          const StudyResult& result, const std::vector<ControlGains>& gains,
                          const RunRecord& record);

}  // namespace remitsim
