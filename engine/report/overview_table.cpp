#include "report/overview_table.hpp"

#include "model/measures.hpp"
#include "report/cells.hpp"
#include "report/leading_group.hpp"
#include "report/rounding.hpp"
#include "report/text_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace remitsim {

namespace {

constexpr std::size_t most_rows = 40;

/// The group that all scenarios are about, or the world.
std::string group_of_all(std::span<const Scenario> scenarios) {
  const std::string group = leading_group(scenarios.front());
  const bool is_of_all =
      std::all_of(scenarios.begin(), scenarios.end(),
                  [&](const Scenario& scenario) { return leading_group(scenario) == group; });
  return is_of_all ? group : "World";
}

/// Savings, unless no scenario has a policy.
const MeasureInfo& measure_of_all(std::span<const Scenario> scenarios) {
  const bool saves = std::any_of(scenarios.begin(), scenarios.end(), [](const Scenario& scenario) {
    return main_measure_of(scenario) == Measure::savings;
  });
  return info_of(saves ? Measure::savings : Measure::cost_after);
}

/// The one that all but itself are compared with.
std::string reference_of_all(std::span<const Scenario> scenarios) {
  std::string reference;
  for (const Scenario& scenario : scenarios) {
    if (!scenario.against.empty()) reference = scenario.against;
  }
  const auto is_compared = [&](const Scenario& scenario) {
    return scenario.against == reference || scenario.name == reference;
  };
  return std::all_of(scenarios.begin(), scenarios.end(), is_compared) ? reference : "";
}

std::string mean_cell(const MeasureResult* measure) {
  return measure != nullptr ? estimate_cell((*measure)[Statistic::mean]) : "";
}

/// The year, or those that are added up.
std::string years_cell(const Scenario& scenario, const ScenarioResult& result) {
  if (!scenario.horizon) return result.main_period().period;
  return fmt::format("{} to {}", scenario.horizon->first_year, scenario.horizon->last_year);
}

std::string error_cell(const MeasureResult* measure) {
  return measure != nullptr ? error_cell((*measure)[Statistic::mean]) : "";
}

}  // namespace

OverviewTable::OverviewTable(std::span<const Scenario> scenarios)
    : group_(group_of_all(scenarios)),
      measure_(measure_of_all(scenarios).name),
      has_years_(
          std::any_of(scenarios.begin(), scenarios.end(),
                      [](const Scenario& scenario) { return scenario.horizon.has_value(); })),
      against_(reference_of_all(scenarios)) {
  const MeasureInfo& info = measure_of_all(scenarios);
  title_ = fmt::format("{} of {}, {}", info.title, group_, unit_words(info.unit, !has_years_));
}

void OverviewTable::add(const Scenario& scenario, const ScenarioResult& result) {
  const MeasureResult* const measure = result.find(group_, measure_);
  std::vector<std::string> row = {scenario.name};
  if (has_years_) row.push_back(years_cell(scenario, result));
  row.insert(row.end(), {mean_cell(measure), error_cell(measure),
                         measure != nullptr ? interval_cell(*measure) : "",
                         mean_cell(result.find(group_, info_of(Measure::cost_after).name))});
  if (!against_.empty()) {
    const MeasureResult* const difference = result.find_difference(group_, measure_);
    row.push_back(mean_cell(difference));
    row.push_back(error_cell(difference));
  }
  rows_.push_back(std::move(row));
}

std::string OverviewTable::to_string() const {
  std::vector<std::string> header = {title_};
  if (has_years_) header.emplace_back("in");
  header.insert(header.end(), {"mean", "std. error", "90 % interval", "cost after, %"});
  if (!against_.empty()) header.insert(header.end(), {"difference", "its error"});
  TextTable table(header);
  const std::size_t left_out = rows_.size() > most_rows ? rows_.size() - most_rows : 0;
  for (std::size_t s = 0; s < rows_.size(); ++s) {
    const bool is_shown = left_out == 0 || s < most_rows / 2 || s >= most_rows / 2 + left_out;
    if (is_shown) table.add_row(rows_[s]);
    if (left_out > 0 && s == most_rows / 2) {
      std::vector<std::string> gap(header.size());
      gap.front() = fmt::format("… {} more", count_in_words(left_out));
      table.add_row(gap);
    }
  }
  std::string text = table.to_string();
  if (!against_.empty()) {
    text += fmt::format("Difference: from {}, world by world.\n", against_);
  }
  return text;
}

}  // namespace remitsim
