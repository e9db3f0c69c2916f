#pragma once

#include "remitsim/scenario.hpp"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace remitsim::bench {

/// The first `count` scenarios of a study: the base with its first policy's step replaced by each
/// row of the table (bench/workloads/policies.csv). Throws std::runtime_error where the table is
/// too short or not understood.
std::vector<Scenario> with_policies(const Scenario& base, const std::filesystem::path& table,
                                    std::size_t count);

}  // namespace remitsim::bench
