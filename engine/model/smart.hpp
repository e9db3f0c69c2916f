#pragma once

#include "model/cost_block.hpp"
#include "survey/indicators.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// Positions of the services that qualify for SmaRT among the posted ones; none where they were
/// merged.
std::vector<std::size_t> qualifying_services(const PostedCosts& posted);

/// The mean cost of the `n` cheapest of the services at `positions`, by draw. A service that
/// was removed does not count; infinite where fewer than n are left.
DrawArray mean_of_cheapest(const CostBlock& costs, const std::vector<std::size_t>& positions,
                           std::size_t n);

}  // namespace remitsim
