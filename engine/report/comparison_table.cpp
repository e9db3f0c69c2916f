#include "report/comparison_table.hpp"

#include "model/measures.hpp"
#include "report/cells.hpp"
#include "report/rounding.hpp"
#include "report/text_table.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

/// Savings, unless neither scenario has any.
Measure measure_shown(const Scenario& scenario, const ScenarioResult& result) {
  if (!scenario.policies.empty()) return Measure::savings;
  const MeasureResult* savings = result.find_difference("World", "savings");
  const bool are_there = savings != nullptr && (*savings)[Statistic::mean].value != 0;
  return are_there ? Measure::savings : Measure::cost_after;
}

/// With two digits, as a ratio of errors is not known better.
std::string ratio_cell(const MeasureResult& difference) {
  if (!difference.variance_ratio) return {};
  return fmt::format("{} times",
                     rounded(*difference.variance_ratio, *difference.variance_ratio / 10));
}

}  // namespace

std::string comparison_table(const Scenario& scenario, const ScenarioResult& result,
                             std::span<const std::string> groups) {
  const MeasureInfo& info = info_of(measure_shown(scenario, result));
  TextTable table({fmt::format("{}, {}", info.title, unit_words(info.unit, !scenario.horizon)),
                   "difference", "std. error", "90 % interval", "draws if apart"});
  bool is_empty = true;
  for (const std::string& group : groups) {
    const MeasureResult* difference = result.find_difference(group, info.name);
    if (difference == nullptr) continue;
    is_empty = false;
    const Estimate& mean = (*difference)[Statistic::mean];
    table.add_row({group, estimate_cell(mean), error_cell(mean), interval_cell(*difference),
                   ratio_cell(*difference)});
  }
  if (is_empty) {
    return fmt::format(
        "Compared with {}: not over all years together, as the two are not of the same years\n"
        "(differences.csv has the years that both have).\n",
        result.against);
  }
  return fmt::format(
      "Compared with {0}, world by world: what is here less what is there\n{1}"
      "Draws if apart: how many times as many draws two runs of their own would need for the same\n"
      "standard error.\n",
      result.against, table.to_string());
}

}  // namespace remitsim
