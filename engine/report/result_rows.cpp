#include "report/result_rows.hpp"

#include <fmt/format.h>

#include <string>

namespace remitsim {

namespace {

/// The same numbers, but that a negative zero becomes a plain one.
Estimate without_negative_zero(const Estimate& estimate) {
  return {estimate.value + 0.0, estimate.standard_error + 0.0};
}

/// Fills in what the measures of a group differ in, and visits their statistics.
void visit_group(const GroupResult& group, ResultRow row, const RowVisitor& visit) {
  row.group_kind = group.kind;
  row.group = group.name;
  for (const MeasureResult& measure : group.measures) {
    row.measure = measure.measure;
    row.unit = measure.unit;
    for (std::size_t s = 0; s < statistic_count; ++s) {
      const auto statistic = static_cast<Statistic>(s);
      if (is_quantile(statistic) && !measure.has_quantiles) continue;
      row.statistic = to_string(statistic);
      row.estimate = without_negative_zero(measure[statistic]);
      visit(row);
    }
  }
}

void visit_probability(const ScenarioResult& scenario, const ProbabilityResult& question,
                       const RowVisitor& visit) {
  const PeriodResult& period = scenario.main_period();
  const std::string statistic = fmt::format("at_least_{}", question.at_least);
  visit({.scenario = scenario.scenario,
         .period = period.period,
         .group_kind = kind_of(period, question.group),
         .group = question.group,
         .measure = question.measure,
         .unit = "probability",
         .statistic = statistic,
         .estimate = without_negative_zero(question.probability)});
}

}  // namespace

std::string_view kind_of(const PeriodResult& period, std::string_view group) {
  for (const GroupResult& candidate : period.groups) {
    if (candidate.name == group) return candidate.kind;
  }
  return {};
}

void for_each_row(const StudyResult& result, const RowVisitor& visit) {
  for (const ScenarioResult& scenario : result.scenarios) {
    for (const PeriodResult& period : scenario.periods) {
      for (const GroupResult& group : period.groups) {
        visit_group(group, {.scenario = scenario.scenario, .period = period.period}, visit);
      }
    }
    for (const ProbabilityResult& question : scenario.probabilities) {
      visit_probability(scenario, question, visit);
    }
  }
}

}  // namespace remitsim
