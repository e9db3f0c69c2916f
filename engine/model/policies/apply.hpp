#pragma once

#include "model/corridor_costs.hpp"
#include "model/cost_block.hpp"
#include "model/draws.hpp"
#include "remitsim/scenario.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace remitsim {

/// The services of one corridor, for the steps that look at them together. Positions in the
/// PostedCosts, ascending.
struct Market {
  std::vector<std::size_t> services;
  /// Of these: for ShiftShare and Remove the services of the kind, for BestN those that qualify.
  std::vector<std::size_t> marked;
};

/// A policy as it meets one corridor or pool: its selector resolved.
struct CorridorPolicy {
  const Step* step = nullptr;  ///< of the scenario's policy
  Level level = Level::service;
  std::size_t policy = 0;  ///< index into Scenario::policies
  /// At service level, positions in the PostedCosts of the services whose cost it changes; none for
  /// BestN, ShiftShare and Remove.
  std::vector<std::size_t> services;
  /// For BestN, ShiftShare and Remove: the one of a corridor, or those of the corridors whose costs
  /// a pool takes.
  std::vector<Market> markets;
};

/// The policy on this corridor, or nothing where it leaves the corridor as it is: because its
/// selector does, or as the market has no services of the kind, no others, or too few that qualify.
std::optional<CorridorPolicy> resolve(const Policy& policy, std::size_t policy_index,
                                      const Survey& survey, std::size_t corridor,
                                      const PostedCosts& costs);

/// The same for a pool. A selector that names pools selects these alone. One that does not reaches
/// a pool at corridor level where it selects every corridor whose cost the pool takes, and at
/// service level what it selects in the pool's corridors, each taken by itself; a pool with a given
/// cost is reached where it has no criterion on services. (A pool that some policy of the scenario
/// names is left to the policies that name it; that is decided where a scenario is planned.)
std::optional<CorridorPolicy> resolve_on_pool(const Policy& policy, std::size_t policy_index,
                                              const Survey& survey, std::string_view pool_name,
                                              const PostedCosts& costs);

/// Whether the policy's selector names the pool.
bool names_pool(const Policy& policy, std::string_view pool_name);

/// What a policy does in a tile of draws.
struct PolicyDraws {
  const DrawArray& strength;      ///< s = pass-through × share in force, in [0, 1]
  const DrawArray& target_ratio;  ///< for AverageTarget: target_ratio() of its group
};

/// c' = c − s·(c − step(c)) in place, where c is the cost or, for ShiftShare and Remove, the market
/// shares. A change of the total changes fee and margin in proportion, but for a tax, which is part
/// of the fee; a change at corridor level changes all services in proportion, but for a tax, which
/// adds to each. What the step leaves alone keeps its bits, and so does all where s = 0.
void apply(const CorridorPolicy& policy, const PolicyDraws& draws, const PostedCosts& posted,
           CostBlock& costs);

/// By what an AverageTarget scales the costs of its group at full strength: percent/mean where the
/// mean is above the target, else 1. `weighted_costs` is Σ weight·cost over the group's corridors,
/// `weights` Σ weight; a group without weight gives 1.
DrawArray target_ratio(const AverageTarget& target, const DrawArray& weighted_costs,
                       const DrawArray& weights);

/// The share of a policy in force in a year, in [0, 1]; 1 without a phase-in.
double share_in_force(const Policy& policy, int year);
/// The share of a policy in force once it is phased in.
double share_in_force_at_last(const Policy& policy);

}  // namespace remitsim
