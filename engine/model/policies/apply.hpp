#pragma once

#include "model/corridor_costs.hpp"
#include "model/draws.hpp"
#include "remitsim/scenario.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace remitsim {

/// A policy as it meets one corridor: its selector resolved.
struct CorridorPolicy {
  Step step;
  Level level = Level::service;
  std::size_t policy = 0;             ///< index into Scenario::policies
  std::vector<std::size_t> services;  ///< at service level: which of the corridor's PostedCosts
};

/// The policy on this corridor, or nothing where its selector leaves the corridor out.
std::optional<CorridorPolicy> resolve(const Policy& policy, std::size_t policy_index,
                                      const Survey& survey, const Corridor& corridor,
                                      const PostedCosts& costs);

/// c' = c − s·(c − step(c)) in place. `strength` is s = pass-through × share in force, in [0, 1],
/// by draw. A change of the total changes fee and margin in proportion; a change at corridor level
/// changes all services in proportion. Costs that the step leaves alone keep their bits.
void apply(const CorridorPolicy& policy, const DrawArray& strength, const PostedCosts& posted,
           CostBlock& costs);

/// The share of a policy in force once it is phased in, in [0, 1].
double share_in_force(const Policy& policy);

}  // namespace remitsim
