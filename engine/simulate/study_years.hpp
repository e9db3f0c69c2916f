#pragma once

#include "simulate/plan.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// How many years of scenarios are priced together: enough that what they have in common is fetched
/// seldom, few enough that what each has of its own stays in the cache.
inline constexpr std::size_t years_at_once = 8;

/// A year of one of the study's scenarios.
struct StudyYear {
  std::size_t scenario = 0;
  std::size_t period = 0;
  /// Whether what is before any policy is as in the year before it in its group.
  bool has_before = false;
  bool is_first = false;  ///< of its scenario
  bool is_last = false;
};

/// All years of some scenarios: simulated in all tiles of a block before the next group.
struct YearGroup {
  std::vector<StudyYear> years;
  std::size_t histograms = 0;  ///< how many estimates of theirs have one
};

/// All years of the study, in order: in groups of at most `years_at_once`, or of one scenario with
/// more years. More than one group needs the common draws of all of a block's tiles: where these
/// are more than 64 MiB, all years are one group. So they are where scenarios are compared with
/// others, as these are needed in the same tile.
std::vector<YearGroup> groups_of(const StudyPlan& study);

}  // namespace remitsim
