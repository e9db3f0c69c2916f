#pragma once

#include "model/draws.hpp"
#include "remitsim/scenario.hpp"

#include <array>
#include <cstddef>

namespace remitsim {

/// What a corridor's draws add up to in every group that holds it, and in every span of years.
/// US$ million a year; costs in percent of the principal. First what no policy changes.
enum class Sum : std::size_t {
  flow,
  cost_before,          ///< Σ c
  flow_cost_before,     ///< Σ F·c
  service_cost_before,  ///< Σ n·c, with n the corridor's counted services
  above_before,         ///< Σ [c > T]
  smart_cost_before,    ///< Σ SmaRT, over the corridors that have it
  cost_after,           ///< Σ c'
  flow_cost_after,      ///< Σ F·c'
  service_cost_after,   ///< Σ n·c'
  above_after,          ///< Σ [c' > T]
  smart_cost_after,
  smart_corridors_after,  ///< how many corridors have it still
  extra_flow,             ///< Σ X
  consumer_surplus,
  extra_flow_cost_after,  ///< Σ X·c'
};
inline constexpr std::size_t sum_count = 15;

/// The sums that no policy changes, and those that are of SmaRT.
bool is_before(Sum sum);
bool is_smart(Sum sum);

/// By how much a cost must exceed the threshold to be above it: a cost that a policy brought there
/// is not, for a rounding error.
inline constexpr double threshold_rounding_points = 1e-9;

/// The sums of a tile of draws: for each Sum, tile_draws × columns. The first columns are the
/// corridors and pools themselves, the others are sets of these.
struct Outcomes {
  std::array<DrawMatrix, sum_count> sums;

  /// Sums of SmaRT have columns only `with_smart`.
  void resize(std::size_t columns, bool with_smart);
  void set_zero();

  DrawMatrix& operator[](Sum sum) { return sums[static_cast<std::size_t>(sum)]; }
  const DrawMatrix& operator[](Sum sum) const { return sums[static_cast<std::size_t>(sum)]; }

  /// The draws of one column.
  double* draws_of(Sum sum, std::size_t column) {
    return (*this)[sum].data() + column * tile_draws;
  }
  [[nodiscard]] const double* draws_of(Sum sum, std::size_t column) const {
    return (*this)[sum].data() + column * tile_draws;
  }
};

/// How the flow of a corridor answers to its cost.
struct FlowAnswer {
  const DrawArray& elasticity;  ///< at most 0
  ElasticityOf with_respect_to = ElasticityOf::price;
};

/// Fills the extra flow and the consumer surplus of one column from its flow and its costs. With b
/// = 1 (elasticity of the price) or 0 (of the cost), costs as fractions, and L = ln((b + c')/(b +
/// c)):
///   extra flow        = F·(exp(eL) − 1)
///   consumer surplus  = ∫ F((b + x)/(b + c))^e dx from c' to c
///                     = −F·(b + c)·L·(exp((e+1)L) − 1)/((e+1)L), also at e = −1
/// A draw whose cost leaves the range of the elasticity (b + c ≤ 0 or b + c' ≤ 0) gives NaN.
void answer(const FlowAnswer& answer, std::size_t column, Outcomes& outcomes);

}  // namespace remitsim
