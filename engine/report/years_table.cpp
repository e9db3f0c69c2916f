#include "report/years_table.hpp"

#include "report/cells.hpp"
#include "report/rounding.hpp"
#include "report/text_table.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

std::string mean_cell(const PeriodResult& period, const std::string& group,
                      std::string_view measure) {
  const MeasureResult* result = period.find(group, measure);
  return result == nullptr ? "" : estimate_cell((*result)[Statistic::mean]);
}

}  // namespace

std::string years_table(const Scenario& scenario, const ScenarioResult& result,
                        const std::string& group, std::string_view measure) {
  TextTable table(
      {group + " by year", title_of(measure) + ", mean", "90 % interval", "cost before, %",
       "cost after, %",
       fmt::format("corridors above {} % after", scenario.indicators.threshold_percent)});
  for (const PeriodResult& period : result.periods) {
    const MeasureResult* main = period.find(group, measure);
    if (main == nullptr) continue;
    table.add_row({period.period == "present_value" ? "present value" : period.period,
                   estimate_cell((*main)[Statistic::mean]), interval_cell(*main),
                   mean_cell(period, group, "cost_before"), mean_cell(period, group, "cost_after"),
                   mean_cell(period, group, "corridors_above_after")});
  }
  return table.to_string();
}

std::string probabilities_table(const ScenarioResult& result) {
  TextTable table({"How likely it is that", "is at least", "probability, %", "std. error"});
  for (const ProbabilityResult& question : result.probabilities) {
    const Estimate percent = {100 * question.probability.value,
                              100 * question.probability.standard_error};
    const MeasureResult* measure = result.find(question.group, question.measure);
    table.add_row({fmt::format("{}: {}", question.group, title_of(question.measure)),
                   fmt::format("{} {}", rounded(question.at_least, 0),
                               measure == nullptr ? "" : unit_words(measure->unit, false)),
                   estimate_cell(percent), error_cell(percent)});
  }
  return table.to_string();
}

}  // namespace remitsim
