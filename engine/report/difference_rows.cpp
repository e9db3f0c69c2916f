#include "report/difference_rows.hpp"

#include <algorithm>
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

}  // namespace

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
