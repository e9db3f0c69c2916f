#include "replicate/replication_results.hpp"

#include "replicate/replication_cells.hpp"
#include "report/cells.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace remitsim {

namespace {

std::vector<TableColumn> replication_columns() {
  const auto print_column = [](const char* title, ColumnKind kind) {
    return TableColumn{.title = title, .kind = kind, .use = ColumnUse::print};
  };
  const auto data_number = [](const char* name) {
    return TableColumn{.names = {name}, .kind = ColumnKind::number, .use = ColumnUse::data};
  };
  return {print_column("Figure, or own estimate", ColumnKind::text),
          data_column("scenario"),
          data_column("figure"),
          data_column("kind"),
          data_column("group"),
          data_column("measure"),
          data_column("unit"),
          print_column("in print", ColumnKind::number),
          data_number("in_print"),
          data_number("in_print_low"),
          data_number("in_print_high"),
          data_column("mark"),
          {.title = "same rule", .names = {"same_rule"}, .kind = ColumnKind::number},
          {.title = "gap, %", .names = {"gap_percent"}, .kind = ColumnKind::number},
          {.title = "comes out", .names = {"comes_out"}},
          mean_column(),
          interval_column(),
          print_column("unit", ColumnKind::text)};
}

TableCell printed_number(const std::optional<double>& value) {
  return value ? TableCell{rounded(*value, 0)} : TableCell();
}

TableRow figure_row(const Replication& replication) {
  const PublishedFigure& figure = replication.figure;
  return {{figure.label},
          {replication.scenario},
          {figure.label},
          {"figure in print"},
          {figure.group},
          {figure.measure},
          {replication.unit},
          {figure_in_print(figure)},
          printed_number(figure.value),
          printed_number(figure.low),
          printed_number(figure.high),
          {std::string(word_of(figure.mark))},
          {same_rule_in_print(replication)},
          {gap_percent(replication)},
          {replication.matches_print ? "yes" : "no"},
          number_cell(replication.uncertain[Statistic::mean]),
          interval_of(replication.uncertain),
          {unit_words(replication.unit, false)}};
}

TableRow estimate_row(const Replication& replication, const OwnEstimate& estimate) {
  TableRow row = {{"– " + estimate.group}, {replication.scenario}, {replication.figure.label},
                  {"own estimate"},        {estimate.group},       {replication.figure.measure},
                  {estimate.result.unit}};
  constexpr std::size_t cells_of_the_figure_alone = 8;
  row.resize(row.size() + cells_of_the_figure_alone);
  row.insert(row.end(), {number_cell(estimate.result[Statistic::mean]),
                         interval_of(estimate.result), TableCell()});
  return row;
}

std::string figure_note(const PublishedFigure& figure) {
  std::string note = fmt::format("{}: {}.", figure.label, figure.accounting_rule);
  if (!figure.source.empty()) note += fmt::format(" Source: {}.", figure.source);
  if (!figure.remark.empty()) note += fmt::format(" Remark: {}.", figure.remark);
  return note;
}

/// With the scenario, where the figures are of one.
std::string label_of(std::span<const Replication> replications) {
  const auto is_of_first = [&](const Replication& each) {
    return each.scenario == replications.front().scenario;
  };
  const bool are_of_one =
      !replications.empty() && std::all_of(replications.begin(), replications.end(), is_of_first);
  return table_label((are_of_one ? replications.front().scenario : "") + " figures in print");
}

}  // namespace

ResultsTable replication_results(std::span<const Replication> replications) {
  ResultsTable table{.title = "The figures in print, and what comes out",
                     .label = label_of(replications),
                     .columns = replication_columns()};
  for (const Replication& replication : replications) {
    table.rows.push_back(figure_row(replication));
    for (const OwnEstimate& estimate : replication.own_estimates) {
      table.rows.push_back(estimate_row(replication, estimate));
    }
  }
  table.notes.emplace_back(
      "Same rule: the printed figure's own accounting, with every uncertain input at its median; "
      "it "
      "comes out where it is the printed figure to its printed digits. Mean and interval are those "
      "of this run, under the scenario's uncertainty: for the figure's own base, and below it for "
      "what the engine's own estimates stand on.");
  for (const Replication& replication : replications) {
    table.notes.push_back(figure_note(replication.figure));
  }
  return table;
}

}  // namespace remitsim
