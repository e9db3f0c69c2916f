#pragma once

#include "simulate/after_reform.hpp"

#include <span>
#include <string>

namespace remitsim {

/// What policies did: the indicators before and after, then the corridors that changed, laid out
/// for reading. Corridors are counted above `threshold_percent`.
std::string after_table(const Scenario& scenario, std::span<const CorridorAfter> corridors,
                        double threshold_percent);

/// Every corridor, as tidy CSV.
std::string after_csv(std::span<const CorridorAfter> corridors);

}  // namespace remitsim
