#include "report/results_csv.hpp"

#include "files/csv.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

/// What all rows of a table of estimates begin with.
struct Place {
  std::string scenario;
  std::string period;
  std::string group_kind;
  std::string group;
};

std::string row(const Place& place, const std::string& measure, const std::string& unit,
                const std::string& statistic, const Estimate& estimate) {
  return csv_line({place.scenario, place.period, place.group_kind, place.group, measure, unit,
                   statistic, fmt::to_string(estimate.value),
                   fmt::to_string(estimate.standard_error)});
}

void add_group(const Place& place, const GroupResult& group, std::string& csv) {
  for (const MeasureResult& measure : group.measures) {
    for (std::size_t s = 0; s < statistic_count; ++s) {
      const auto statistic = static_cast<Statistic>(s);
      if (is_quantile(statistic) && !measure.has_quantiles) continue;
      csv += row(place, measure.measure, measure.unit, std::string(to_string(statistic)),
                 measure[statistic]);
    }
  }
}

std::string kind_of(const PeriodResult& period, const std::string& group) {
  for (const GroupResult& candidate : period.groups) {
    if (candidate.name == group) return std::string(candidate.kind);
  }
  return {};
}

void add_scenario(const ScenarioResult& scenario, std::string& csv) {
  for (const PeriodResult& period : scenario.periods) {
    for (const GroupResult& group : period.groups) {
      add_group({scenario.scenario, period.period, std::string(group.kind), group.name}, group,
                csv);
    }
  }
  for (const ProbabilityResult& question : scenario.probabilities) {
    const PeriodResult& period = scenario.main_period();
    csv += row({scenario.scenario, period.period, kind_of(period, question.group), question.group},
               question.measure, "probability", fmt::format("at_least_{}", question.at_least),
               question.probability);
  }
}

}  // namespace

std::string results_csv(const StudyResult& result) {
  std::string csv = csv_line({"scenario", "period", "group_kind", "group", "measure", "unit",
                              "statistic", "value", "standard_error"});
  for (const ScenarioResult& scenario : result.scenarios) add_scenario(scenario, csv);
  return csv;
}

}  // namespace remitsim
