#include "report/scenarios_table.hpp"

#include "report/cells.hpp"
#include "report/table_notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

namespace remitsim {

namespace {

bool is_wanted(const ScenariosTableChoice& choice, std::string_view scenario,
               std::string_view period) {
  const auto found = choice.period_of.find(std::string(scenario));
  return found != choice.period_of.end() && found->second == period;
}

std::vector<MeasureRow> estimates_of(const RowSource& rows, const ScenariosTableChoice& choice) {
  return group_estimates(rows, [&](const ResultRow& row) {
    return row.measure == choice.measure && row.group == choice.group.name &&
           row.group_kind == choice.group.kind && is_wanted(choice, row.scenario, row.period);
  });
}

std::vector<GroupDifference> differences_of(const DifferenceSource& differences,
                                            std::uint64_t draws,
                                            const ScenariosTableChoice& choice) {
  return group_differences(differences, draws, [&](const DifferenceRow& row) {
    return row.measure == choice.measure && row.group == choice.group.name &&
           row.group_kind == choice.group.kind && is_wanted(choice, row.scenario, row.period);
  });
}

void add_difference_columns(ResultsTable& table) {
  table.columns.insert(
      table.columns.end(),
      {{.title = "less", .names = {"against"}},
       {.title = "difference", .names = {"difference"}, .kind = ColumnKind::number},
       {.title = "std. error", .names = {"difference_error"}, .kind = ColumnKind::number},
       {.title = "90 % interval",
        .names = {"difference_p05", "difference_p95"},
        .kind = ColumnKind::interval}});
}

/// Empty cells where the scenario is compared with none.
void add_difference_cells(const std::string& scenario,
                          const std::vector<GroupDifference>& differences, TableRow& row) {
  const auto found =
      std::find_if(differences.begin(), differences.end(),
                   [&](const GroupDifference& each) { return each.scenario == scenario; });
  if (found == differences.end()) {
    row.resize(row.size() + 4);
    return;
  }
  const MeasureResult& result = found->result;
  row.insert(row.end(), {TableCell{found->against}, number_cell(result[Statistic::mean]),
                         error_cell_of(result[Statistic::mean]), interval_of(result)});
}

/// "2013" where all are of one period; else the table has a column for it.
std::string common_period(const ScenariosTableChoice& choice) {
  std::set<std::string> periods;
  for (const auto& [scenario, period] : choice.period_of) periods.insert(period);
  return periods.size() == 1 ? *periods.begin() : std::string();
}

std::string title_of_table(const ScenariosTableChoice& choice, std::string_view unit,
                           const std::string& period) {
  return fmt::format("{}, {}, by scenario, {}", title_of(choice.measure), choice.group.name,
                     unit_and_period(unit, period));
}

/// Senders and receivers have the same names; the world, of which there is one, has its own alone.
std::string label_of_table(const ScenariosTableChoice& choice, const std::string& period) {
  const GroupName& group = choice.group;
  const std::string kind = group.kind == "world" ? "" : group.kind;
  return table_label(
      fmt::format("scenarios {} {} {} {}", kind, group.name, choice.measure, period));
}

}  // namespace

ResultsTable scenarios_table(const RowSource& rows, const DifferenceSource& differences,
                             const RunFacts& facts, const ScenariosTableChoice& choice) {
  const std::vector<MeasureRow> estimates = estimates_of(rows, choice);
  const std::vector<GroupDifference> compared = differences_of(differences, facts.draws, choice);
  const std::string unit = estimates.empty() ? std::string() : estimates.front().result.unit;
  const std::string period = common_period(choice);

  ResultsTable table{.title = title_of_table(choice, unit, period),
                     .label = label_of_table(choice, period)};
  TableColumn period_column = data_column("period");
  if (period.empty()) period_column = {.title = "Period", .names = {"period"}};
  table.columns = {{.title = "Scenario", .names = {"scenario"}},
                   period_column,
                   data_column("group_kind"),
                   data_column("group"),
                   data_column("measure"),
                   data_column("unit"),
                   mean_column(),
                   error_column(),
                   median_column(),
                   interval_column()};
  if (!compared.empty()) add_difference_columns(table);
  for (const MeasureRow& estimate : estimates) {
    const MeasureResult& result = estimate.result;
    TableRow row = {{estimate.scenario},
                    {estimate.period},
                    {estimate.kind},
                    {estimate.group},
                    {result.measure},
                    {result.unit},
                    number_cell(result[Statistic::mean]),
                    error_cell_of(result[Statistic::mean]),
                    median_cell(result),
                    interval_of(result)};
    if (!compared.empty()) add_difference_cells(estimate.scenario, compared, row);
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string difference_note() {
  return "Difference: the scenario less the one that is named before it, taken world by world in "
         "the "
         "same draws, so that what both share cancels out; its interval and error are its own.";
}

}  // namespace remitsim
