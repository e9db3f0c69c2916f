#pragma once

#include "model/draws.hpp"
#include "remitsim/scenario.hpp"

#include <cstddef>

namespace remitsim {

/// What a corridor's draws add up to in every group that holds it, and in every span of years.
/// US$ million a year; costs in percent of the principal. First what no policy changes, from
/// `cost_after` on what is after the policies; of both, those of SmaRT last.
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
  extra_flow,           ///< Σ X
  consumer_surplus,
  extra_flow_cost_after,  ///< Σ X·c'
  smart_cost_after,
  smart_corridors_after,  ///< how many corridors have it still
};
/// How many sums no policy changes, and how many there are after the policies.
inline constexpr auto before_count = static_cast<std::size_t>(Sum::cost_after);
inline constexpr std::size_t after_count =
    static_cast<std::size_t>(Sum::smart_corridors_after) + 1 - before_count;

/// By how much a cost must exceed the threshold to be above it: a cost that a policy brought there
/// is not, for a rounding error.
inline constexpr double threshold_rounding_points = 1e-9;

/// The sums of one corridor, pool or set of these in a tile of draws: tile_draws numbers for each
/// Sum, one after the other, those before any policy in one place and those after in another. It
/// refers to them, as a span does.
struct Outcome {
  double* before = nullptr;
  double* after = nullptr;

  [[nodiscard]] double* operator[](Sum sum) const {
    const auto i = static_cast<std::size_t>(sum);
    return i < before_count ? before + i * tile_draws : after + (i - before_count) * tile_draws;
  }
};

/// How many numbers of an outcome are in use: those of SmaRT only where they are asked for.
inline std::size_t numbers_before(bool with_smart) {
  const auto first_of_smart = static_cast<std::size_t>(Sum::smart_cost_before);
  return (with_smart ? before_count : first_of_smart) * tile_draws;
}
inline std::size_t numbers_after(bool with_smart) {
  const std::size_t first_of_smart = static_cast<std::size_t>(Sum::smart_cost_after) - before_count;
  return (with_smart ? after_count : first_of_smart) * tile_draws;
}

/// Add the sums of a part to those of a whole: what is before any policy, and what is after.
void add_before(const Outcome& part, bool with_smart, const Outcome& whole);
void add_after(const Outcome& part, bool with_smart, const Outcome& whole);

/// Room for the outcomes of any number of corridors and sets.
class Outcomes {
 public:
  explicit Outcomes(std::size_t columns = 0) { resize(columns); }

  void resize(std::size_t columns) {
    before_.resize(Eigen::NoChange, column(columns * before_count));
    after_.resize(Eigen::NoChange, column(columns * after_count));
  }
  void set_zero() {
    before_.setZero();
    after_.setZero();
  }
  Outcome operator[](std::size_t column) {
    return {before_.data() + column * before_count * tile_draws,
            after_.data() + column * after_count * tile_draws};
  }

 private:
  DrawMatrix before_;
  DrawMatrix after_;
};

/// How the flow of a corridor answers to its cost.
struct FlowAnswer {
  const DrawArray& elasticity;  ///< at most 0
  ElasticityOf with_respect_to = ElasticityOf::price;
};

/// Fills a corridor's extra flow and consumer surplus from its flow and its costs. With b = 1
/// (elasticity of the price) or 0 (of the cost), costs as fractions, and L = ln((b + c')/(b + c)):
///   extra flow        = F·(exp(eL) − 1)
///   consumer surplus  = ∫ F((b + x)/(b + c))^e dx from c' to c
///                     = −F·(b + c)·L·(exp((e+1)L) − 1)/((e+1)L), also at e = −1
/// A draw whose cost leaves the range of the elasticity (b + c ≤ 0 or b + c' ≤ 0) gives NaN.
void answer(const FlowAnswer& answer, const Outcome& corridor);

}  // namespace remitsim
