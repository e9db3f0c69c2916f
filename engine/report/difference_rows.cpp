#include "report/difference_rows.hpp"

#include "report/measure_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace remitsim {

namespace {

std::array<double, difference_numbers.size()> numbers_of(const MeasureResult& difference) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  const auto value = [&](Statistic statistic) {
    const bool is_there = difference.has_quantiles || !is_quantile(statistic);
    return is_there ? difference[statistic].value : none;
  };
  std::array numbers = {value(Statistic::mean),
                        difference[Statistic::mean].standard_error,
                        value(Statistic::sd),
                        value(Statistic::p05),
                        value(Statistic::p25),
                        value(Statistic::p50),
                        value(Statistic::p75),
                        value(Statistic::p95),
                        difference.variance_ratio.value_or(none)};
  for (double& number : numbers) number += 0.0;  // not a negative zero
  return numbers;
}

/// The standard error of each of its quantiles.
double quantile_error(const DifferenceRow& row, std::uint64_t draws) {
  constexpr double of_exponential = 4.36;  // √(0.95 · 0.05) / 0.05
  const auto count = static_cast<double>(std::max<std::uint64_t>(draws, 1));
  return of_exponential * number_of(row, "sd") / std::sqrt(count);
}

}  // namespace

double number_of(const DifferenceRow& row, std::string_view name) {
  const auto* place = std::find(difference_numbers.begin(), difference_numbers.end(), name);
  return row.numbers.at(static_cast<std::size_t>(place - difference_numbers.begin()));
}

MeasureResult difference_in(const DifferenceRow& row, std::uint64_t draws) {
  MeasureResult result = empty_measure(row.measure, row.unit);
  set_statistic("mean", {number_of(row, "difference"), number_of(row, "standard_error")}, result);
  for (const std::string_view quantile : {"p05", "p25", "p50", "p75", "p95"}) {
    if (std::isnan(number_of(row, quantile))) continue;
    set_statistic(quantile, {number_of(row, quantile), quantile_error(row, draws)}, result);
  }
  const double ratio = number_of(row, "variance_ratio");
  if (!std::isnan(ratio)) result.variance_ratio = ratio;
  return result;
}

void for_each_difference(const StudyResult& result, const DifferenceVisitor& visit) {
  for (const ScenarioResult& scenario : result.scenarios) {
    for (const PeriodResult& period : scenario.differences) {
      for (const GroupResult& group : period.groups) {
        for (const MeasureResult& measure : group.measures) {
          visit({scenario.scenario, scenario.against, period.period, group.kind, group.name,
                 measure.measure, measure.unit, numbers_of(measure)});
        }
      }
    }
  }
}

bool has_differences(const StudyResult& result) {
  return std::any_of(result.scenarios.begin(), result.scenarios.end(),
                     [](const ScenarioResult& scenario) { return !scenario.differences.empty(); });
}

}  // namespace remitsim
