#pragma once

#include "remitsim/scenario.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace remitsim {

/// What is estimated for a group of corridors. A pool counts as one corridor with one service.
enum class Measure : std::size_t {
  savings,
  extra_flow,
  consumer_surplus,
  efficiency_gain,
  provider_revenue_change,
  flow_before,
  cost_before,
  cost_after,
  simple_cost_before,
  simple_cost_after,
  service_cost_before,
  service_cost_after,
  smart_cost_before,
  smart_cost_after,
  corridors_above_before,
  corridors_above_after,
  paid_before  ///< ΣF·c, US$ million: not among the results
};

struct MeasureInfo {
  Measure measure;
  std::string_view name;
  std::string_view unit;  ///< "usd_million", "percent" (of the principal) or "corridors"
  std::string_view title;

  [[nodiscard]] bool is_money() const { return unit == "usd_million"; }
  /// Whether no policy changes it.
  [[nodiscard]] bool is_before() const { return name.ends_with("_before"); }
};

inline constexpr std::size_t measure_count = 16;

/// What a scenario is about: the savings, or the cost where there is no policy.
Measure main_measure_of(const Scenario& scenario);

/// All measures of the results, in their order.
std::span<const MeasureInfo, measure_count> all_measures();

inline const MeasureInfo& info_of(Measure measure) {
  return all_measures()[static_cast<std::size_t>(measure)];
}

}  // namespace remitsim
