#include "report/results_csv.hpp"

#include "files/csv.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

void add_rows(const ScenarioResult& scenario, const GroupResult& group,
              const MeasureResult& measure, std::string& csv) {
  for (std::size_t s = 0; s < statistic_count; ++s) {
    const Estimate& estimate = measure.estimates[s];
    csv += csv_line({scenario.scenario, fmt::to_string(scenario.year), std::string(group.kind),
                     group.name, std::string(measure.measure), std::string(measure.unit),
                     std::string(to_string(static_cast<Statistic>(s))),
                     fmt::to_string(estimate.value), fmt::to_string(estimate.standard_error)});
  }
}

}  // namespace

std::string results_csv(const StudyResult& result) {
  std::string csv = csv_line({"scenario", "year", "group_kind", "group", "measure", "unit",
                              "statistic", "value", "standard_error"});
  for (const ScenarioResult& scenario : result.scenarios) {
    for (const GroupResult& group : scenario.groups) {
      for (const MeasureResult& measure : group.measures) add_rows(scenario, group, measure, csv);
    }
  }
  return csv;
}

}  // namespace remitsim
