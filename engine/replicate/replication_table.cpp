#include "replicate/replication_table.hpp"

#include "files/csv.hpp"
#include "replicate/replication_cells.hpp"
#include "report/cells.hpp"
#include "report/text_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <string_view>
#include <vector>

namespace remitsim {

namespace {

using Cells = std::vector<std::string>;

const Cells header = {"Figure, or the engine's own estimate",
                      "in print",
                      "same rule",
                      "gap",
                      "comes out",
                      "mean",
                      "90 % interval",
                      "unit"};
constexpr std::size_t page_width = 100;
constexpr std::size_t indent = 2;

/// How far what comes out lies from the printed value: "-90.0 %".
std::string gap_cell(const Replication& replication) {
  const std::string percent = gap_percent(replication);
  return percent.empty() ? percent : percent + " %";
}

Cells figure_row(const Replication& replication) {
  return {replication.figure.label,
          figure_in_print(replication.figure),
          same_rule_in_print(replication),
          gap_cell(replication),
          replication.matches_print ? "yes" : "no",
          "",
          "",
          unit_words(replication.unit, false)};
}

Cells estimate_row(const OwnEstimate& estimate) {
  return {"  " + estimate.group,
          "",
          "",
          "",
          "",
          estimate_cell(estimate.result[Statistic::mean]),
          interval_cell(estimate.result),
          ""};
}

std::vector<Cells> rows_of(std::span<const Replication> replications) {
  std::vector<Cells> rows;
  for (const Replication& replication : replications) {
    rows.push_back(figure_row(replication));
    for (const OwnEstimate& estimate : replication.own_estimates) {
      rows.push_back(estimate_row(estimate));
    }
  }
  return rows;
}

std::string remarks(std::span<const Replication> replications) {
  std::string text;
  for (const Replication& replication : replications) {
    const PublishedFigure& figure = replication.figure;
    if (figure.remark.empty()) continue;
    text += wrapped(fmt::format("{}: {}.", figure.label, figure.remark), page_width, indent) + "\n";
  }
  return text;
}

}  // namespace

std::string replication_text(std::span<const Replication> replications) {
  TextTable table(header);
  for (const Cells& row : rows_of(replications)) table.add_row(row);
  return table.to_string() + "\n" + remarks(replications);
}

std::string replication_markdown(std::span<const Replication> replications) {
  std::string text =
      fmt::format("| {} |\n|---|---:|---:|---:|---|---:|---:|---|\n", fmt::join(header, " | "));
  for (Cells row : rows_of(replications)) {
    const bool is_estimate = row.front().starts_with("  ");
    if (is_estimate) row.front() = "– " + row.front().substr(2);
    text += fmt::format("| {} |\n", fmt::join(row, " | "));
  }
  return text;
}

std::string replication_csv(std::span<const Replication> replications) {
  std::string csv =
      csv_line({"scenario", "figure", "kind", "group", "measure", "unit", "value", "low", "high",
                "mark", "comes_out", "source", "accounting_rule", "remark"});
  for (const Replication& replication : replications) {
    const PublishedFigure& figure = replication.figure;
    const auto row = [&](const char* kind, const std::string& group, double value,
                         const std::optional<double>& low, const std::optional<double>& high) {
      csv += csv_line({replication.scenario, figure.label, kind, group, figure.measure,
                       replication.unit, fmt::to_string(value), csv_number(low), csv_number(high),
                       std::string(word_of(figure.mark)), replication.matches_print ? "yes" : "no",
                       figure.source, figure.accounting_rule, figure.remark});
    };
    row("in print", figure.group, figure.value, figure.low, figure.high);
    row("same rule", figure.group, replication.same_rule, {}, {});
    for (const OwnEstimate& estimate : replication.own_estimates) {
      row("own estimate", estimate.group, estimate.result[Statistic::mean].value,
          estimate.result[Statistic::p05].value, estimate.result[Statistic::p95].value);
    }
  }
  return csv;
}

}  // namespace remitsim
