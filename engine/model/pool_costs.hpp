#pragma once

#include "model/corridor_costs.hpp"
#include "model/draws.hpp"
#include "remitsim/scenario.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// A pool's costs before any draw: the services of the corridors whose costs it takes. Each
/// corridor has the weight vᵢ = κ/n + (1 − κ)·Fᵢ/ΣF, shared among its services.
struct PoolCosts {
  PostedCosts posted;  ///< shares at the median κ and the surveyed flows
  /// The corridors, as indices into Survey::corridors, ascending; none where the cost is given.
  std::vector<std::size_t> corridors;
  std::vector<double> flows_usd_million;  ///< of each of these that the scenario uses
  std::vector<std::size_t> corridor_of;   ///< of each posted service, as index into `corridors`
  std::vector<double> share_in_corridor;  ///< of each posted service

  /// The same with one service for each corridor that stands for all of its services.
  [[nodiscard]] PoolCosts merged() const;
};

PoolCosts pool_costs(const Survey& survey, const Scenario& scenario, const Pool& pool);

/// The flow of a pool, US$ million a year: as given, or the remainder of what its receivers get.
double pool_flow_usd_million(const Survey& survey, const Pool& pool);

/// The weights vᵢ of the pool's corridors by draw, tile_draws × corridors. `simple_share` is κ in
/// [0, 1]; `flows` is tile_draws × the pool's corridors. A draw without any flow has equal
/// weights.
void pool_weights(const DrawArray& simple_share, const DrawMatrix& flows, DrawMatrix& weights);

}  // namespace remitsim
