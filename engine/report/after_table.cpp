#include "report/after_table.hpp"

#include "files/csv.hpp"
#include "model/outcomes.hpp"
#include "report/rounding.hpp"
#include "report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace remitsim {

namespace {

constexpr int cost_decimals = 2;

std::string percent_cell(const std::optional<double>& percent) {
  return percent ? with_decimals(*percent, cost_decimals) : "";
}

bool is_changed(const CorridorAfter& corridor) {
  return corridor.touched > 0 || corridor.cost_before_percent != corridor.cost_after_percent;
}

/// Means over corridors of one of their costs, which not every corridor may have.
template <typename CostOf, typename WeightOf>
std::optional<double> mean_of(std::span<const CorridorAfter> corridors, CostOf cost_of,
                              WeightOf weight_of) {
  double sum = 0;
  double weights = 0;
  for (const CorridorAfter& corridor : corridors) {
    const std::optional<double> cost = cost_of(corridor);
    if (!cost) continue;
    sum += weight_of(corridor) * *cost;
    weights += weight_of(corridor);
  }
  return weights > 0 ? std::optional(sum / weights) : std::nullopt;
}

std::string indicators_table(std::span<const CorridorAfter> corridors, double threshold_percent) {
  using Cost = std::optional<double>;
  const auto before = [](const CorridorAfter& c) -> Cost { return c.cost_before_percent; };
  const auto after = [](const CorridorAfter& c) -> Cost { return c.cost_after_percent; };
  const auto smart_before = [](const CorridorAfter& c) -> Cost { return c.smart_before_percent; };
  const auto smart_after = [](const CorridorAfter& c) -> Cost { return c.smart_after_percent; };
  const auto alike = [](const CorridorAfter&) { return 1.0; };
  const auto by_flow = [](const CorridorAfter& c) { return c.flow_usd_million; };
  const auto above = [&](auto cost_of) {
    return fmt::to_string(
        std::count_if(corridors.begin(), corridors.end(), [&](const CorridorAfter& c) {
          return *cost_of(c) > threshold_percent + threshold_rounding_points;
        }));
  };
  TextTable table({"", "before", "after"});
  table.add_row(
      {fmt::format("Corridors above {} %", threshold_percent), above(before), above(after)});
  table.add_row({"Mean over corridors, %", percent_cell(mean_of(corridors, before, alike)),
                 percent_cell(mean_of(corridors, after, alike))});
  table.add_row({"Mean weighted by flow, %", percent_cell(mean_of(corridors, before, by_flow)),
                 percent_cell(mean_of(corridors, after, by_flow))});
  table.add_row({"SmaRT, %", percent_cell(mean_of(corridors, smart_before, alike)),
                 percent_cell(mean_of(corridors, smart_after, alike))});
  return table.to_string();
}

}  // namespace

std::string after_table(const Scenario& scenario, std::span<const CorridorAfter> corridors,
                        double threshold_percent) {
  TextTable table({"Corridor", "flow, US$ m", "services", "touched", "cost before, %",
                   "cost after, %", "SmaRT before, %", "SmaRT after, %"});
  std::size_t changed = 0;
  for (const CorridorAfter& corridor : corridors) {
    if (!is_changed(corridor)) continue;
    ++changed;
    table.add_row(
        {corridor.corridor, with_decimals(corridor.flow_usd_million, 0),
         fmt::to_string(corridor.services), fmt::to_string(corridor.touched),
         percent_cell(corridor.cost_before_percent), percent_cell(corridor.cost_after_percent),
         percent_cell(corridor.smart_before_percent), percent_cell(corridor.smart_after_percent)});
  }
  std::string text = fmt::format(
      "{}\nWith every uncertain input at its median: {} of {} corridors change\n\n{}",
      scenario.title, changed, corridors.size(), indicators_table(corridors, threshold_percent));
  if (changed > 0) text += "\n" + table.to_string();
  return text;
}

std::string after_csv(std::span<const CorridorAfter> corridors) {
  std::string csv = csv_line({"corridor", "flow_usd_million", "services", "services_touched",
                              "cost_before_percent", "cost_after_percent", "smart_before_percent",
                              "smart_after_percent"});
  for (const CorridorAfter& corridor : corridors) {
    csv += csv_line(
        {corridor.corridor, fmt::to_string(corridor.flow_usd_million),
         fmt::to_string(corridor.services), fmt::to_string(corridor.touched),
         fmt::to_string(corridor.cost_before_percent), fmt::to_string(corridor.cost_after_percent),
         csv_number(corridor.smart_before_percent), csv_number(corridor.smart_after_percent)});
  }
  return csv;
}

}  // namespace remitsim
