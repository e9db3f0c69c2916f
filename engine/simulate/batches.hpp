#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/study.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace remitsim {

/// Scenarios of a study that are simulated at once; others follow. What is kept of a scenario takes
/// about 5 MB on each thread, so that memory must not grow with their number.
using Batch = std::span<const Scenario>;

inline constexpr std::size_t scenarios_at_once = 32;

/// In the order of the scenarios, `at_once` in each but the last one. Depends on nothing else, so
/// that all machines and runs have the same.
std::vector<Batch> batches_of(std::span<const Scenario> scenarios, std::size_t at_once);
/// The same, but all in one where a precision is asked for, as they share their draws.
std::vector<Batch> batches_of(std::span<const Scenario> scenarios, std::size_t at_once,
                              const StudyOptions& options);

}  // namespace remitsim
