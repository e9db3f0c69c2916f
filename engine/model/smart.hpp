#pragma once

#include "model/cost_block.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// How many services a SmaRT average is over.
inline constexpr std::size_t smart_services = 3;

/// Whether the World Bank's SmaRT average looks at the service: transparent, and five days at most.
bool qualifies_for_smart(const Service& service);

/// Positions of the qualifying services among the posted ones; none where they were merged.
std::vector<std::size_t> qualifying_services(const PostedCosts& posted);

/// The mean cost of the `n` cheapest of the services at `positions`, by draw; n ≤ positions.size().
DrawArray mean_of_cheapest(const CostBlock& costs, const std::vector<std::size_t>& positions,
                           std::size_t n);

}  // namespace remitsim
