#pragma once

#include "model/draws.hpp"
#include "model/measures.hpp"
#include "remitsim/scenario.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace remitsim {

/// What a corridor's draws add up to in every group that holds it. US$ million a year; costs in
/// percent of the principal.
enum class Sum : std::size_t {
  corridors,
  flow,
  cost_before,       ///< Σ c
  cost_after,        ///< Σ c'
  flow_cost_before,  ///< Σ F·c
  savings,
  extra_flow,
  consumer_surplus,
  efficiency_gain,
  provider_revenue_change
};
inline constexpr std::size_t sum_count = 10;

/// The sums of a corridor or a group in a block of draws: block_draws × sum_count.
using OutcomeBlock =
    Eigen::Array<double, static_cast<int>(block_draws), static_cast<int>(sum_count)>;

inline auto sum_column(OutcomeBlock& block, Sum sum) {
  return block.col(column(static_cast<std::size_t>(sum)));
}
inline auto sum_column(const OutcomeBlock& block, Sum sum) {
  return block.col(column(static_cast<std::size_t>(sum)));
}

/// One corridor's worlds, by draw: the flow and cost before any policy, the cost after, and how
/// flows answer.
struct CorridorWorlds {
  const DrawArray& flow_usd_million;
  const DrawArray& cost_before_percent;
  const DrawArray& cost_after_percent;
  const DrawArray& elasticity;       ///< at most 0
  const DrawArray& diversion_share;  ///< in [0, 1]
  ElasticityOf with_respect_to = ElasticityOf::price;
};

/// Fills `outcomes` with one corridor's outcomes. With b = 1 (elasticity of the price) or 0 (of the
/// cost), costs as fractions, and L = ln((b + c')/(b + c)):
///   savings                 = F·(c − c')
///   extra flow              = F·(exp(eL) − 1)
///   consumer surplus        = ∫ F((b + x)/(b + c))^e dx from c' to c
///                           = −F·(b + c)·L·(exp((e+1)L) − 1)/((e+1)L), also at e = −1
///   efficiency gain         = (consumer surplus − savings) on the part that is not diverted
///   provider revenue change = c'F' − cF = c'·extra flow − savings
/// A draw whose cost leaves the range of the elasticity (b + c ≤ 0 or b + c' ≤ 0) gives NaN.
void corridor_outcomes(const CorridorWorlds& worlds, OutcomeBlock& outcomes);

/// The measure of a corridor or group, by draw, from its sums.
DrawArray measure_of(Measure measure, const OutcomeBlock& sums);

}  // namespace remitsim
