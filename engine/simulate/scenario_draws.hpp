#pragma once

#include "simulate/common_draws.hpp"
#include "simulate/plan.hpp"

#include <cstdint>
#include <vector>

namespace remitsim {

/// The numbers of a tile of draws that all corridors of one scenario share.
struct ScenarioDraws {
  std::vector<DrawArray> elasticities;           ///< the common one, then those of regions
  DrawArray diversion_share;                     ///< in [0, 1]
  DrawArray paid_to_posted;                      ///< 1: as posted
  DrawArray large_transfer_share;                ///< in [0, 1]
  std::vector<DrawArray> pass_through;           ///< by policy, in [0, 1]
  std::vector<DrawArray> flow_growth;            ///< Π(1 + g), by year after the survey's
  std::vector<DrawArray> cost_trend;             ///< Π(1 + h), by year after the survey's
  std::vector<DrawArray> units_per_usd_million;  ///< by conversion
  std::vector<DrawArray> pool_flow_factors;      ///< by pool
  std::vector<DrawMatrix> pool_weights;  ///< by pool, of its corridors; no column: as posted

  void draw(const Sampler& sampler, const ScenarioPlan& plan, const CommonDraws& common,
            std::uint64_t first_draw);
};

}  // namespace remitsim
