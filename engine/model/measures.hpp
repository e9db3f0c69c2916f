#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace remitsim {

/// What is estimated for a group of corridors.
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
  simple_cost_after
};

struct MeasureInfo {
  Measure measure;
  std::string_view name;
  std::string_view unit;  ///< "usd_million" (a year) or "percent" (of the principal)
  std::string_view title;
};

/// All measures, in the order of the results.
std::span<const MeasureInfo> all_measures();

inline constexpr std::size_t measure_count = 10;

}  // namespace remitsim
