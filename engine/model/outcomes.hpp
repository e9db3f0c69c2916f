#pragma once

#include "model/draws.hpp"
#include "model/measures.hpp"
#include "remitsim/scenario.hpp"

#include <cstddef>

namespace remitsim {

/// What a corridor's draws add up to in every group that holds it, and in every span of years.
/// US$ million a year; costs in percent of the principal.
enum class Sum : std::size_t {
  flow,
  cost_before,          ///< Σ c
  cost_after,           ///< Σ c'
  flow_cost_before,     ///< Σ F·c
  flow_cost_after,      ///< Σ F·c'
  service_cost_before,  ///< Σ n·c, with n the corridor's counted services
  service_cost_after,   ///< Σ n·c'
  smart_cost_before,    ///< Σ SmaRT, over the corridors that have it
  smart_cost_after,
  smart_corridors_after,  ///< how many corridors have it still
  above_before,           ///< Σ [c > T]
  above_after,            ///< Σ [c' > T]
  savings,
  extra_flow,
  consumer_surplus,
  efficiency_gain,
  provider_revenue_change
};
inline constexpr std::size_t sum_count = 17;

/// By how much a cost must exceed the threshold to be above it: a cost that a policy brought there
/// is not, for a rounding error.
inline constexpr double threshold_rounding_points = 1e-9;

/// The sums of a corridor or a group in a block of draws, and the numbers that its means divide by,
/// which are the same in all draws.
struct Outcomes {
  Eigen::Array<double, static_cast<int>(block_draws), static_cast<int>(sum_count)> sums;
  double corridors = 0;
  double services = 0;
  double smart_corridors = 0;  ///< before any policy

  void set_zero();
  Outcomes& operator+=(const Outcomes& other);
  /// Adds the other's money times a factor, and nothing else: for a present value.
  void add_money(const Outcomes& other, double factor);

  auto operator[](Sum sum) { return sums.col(column(static_cast<std::size_t>(sum))); }
  auto operator[](Sum sum) const { return sums.col(column(static_cast<std::size_t>(sum))); }
};

/// One corridor's worlds in a year, by draw: the flow and cost before any policy, the cost after,
/// and how flows answer.
struct CorridorWorlds {
  const DrawArray& flow_usd_million;
  const DrawArray& cost_before_percent;
  const DrawArray& cost_after_percent;
  const DrawArray& elasticity;       ///< at most 0
  const DrawArray& diversion_share;  ///< in [0, 1]
  ElasticityOf with_respect_to = ElasticityOf::price;
  double threshold_percent = 5;  ///< T
  double services = 1;           ///< n
};

/// Fills `outcomes` with one corridor's outcomes, but for SmaRT, which is set to none. With b = 1
/// (elasticity of the price) or 0 (of the cost), costs as fractions, and L = ln((b + c')/(b + c)):
///   savings                 = F·(c − c')
///   extra flow              = F·(exp(eL) − 1)
///   consumer surplus        = ∫ F((b + x)/(b + c))^e dx from c' to c
///                           = −F·(b + c)·L·(exp((e+1)L) − 1)/((e+1)L), also at e = −1
///   efficiency gain         = (consumer surplus − savings) on the part that is not diverted
///   provider revenue change = c'F' − cF = c'·extra flow − savings
/// A draw whose cost leaves the range of the elasticity (b + c ≤ 0 or b + c' ≤ 0) gives NaN.
void corridor_outcomes(const CorridorWorlds& worlds, Outcomes& outcomes);

/// The measure of a corridor or group, by draw, from its sums. Where these are over several years,
/// money is the years' total, and costs and counts are means over the years.
DrawArray measure_of(Measure measure, const Outcomes& outcomes, std::size_t years = 1);

}  // namespace remitsim
