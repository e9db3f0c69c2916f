#include "report/results_table.hpp"

#include "report/cells.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace remitsim {

namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// How many bytes at the start of the text steer instead of being seen; 0: none.
std::size_t steering_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first <= 0x20 || first == 0x7F) return 1;
  const bool is_c1_control =
      first == 0xC2 && text.size() > 1 && static_cast<unsigned char>(text[1]) < 0xA0;
  if (is_c1_control) return 2;
  // Marks, embeddings, overrides and isolates of direction; separators of lines and paragraphs.
  constexpr std::array<std::string_view, 14> marks = {
      "\u200E", "\u200F", "\u2028", "\u2029", "\u202A", "\u202B", "\u202C",
      "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u061C"};
  const auto found = std::find_if(marks.begin(), marks.end(),
                                  [&](std::string_view mark) { return text.starts_with(mark); });
  return found == marks.end() ? 0 : found->size();
}

}  // namespace

std::string table_label(const std::string& words) {
  std::string label;
  for (const char c : words) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_letter_or_digit(lower)) {
      label += lower;
    } else if (!label.empty() && label.back() != '-') {
      label += '-';
    }
  }
  if (!label.empty() && label.back() == '-') label.pop_back();
  return label;
}

TableColumn mean_column() {
  return {.title = "mean", .names = {"mean"}, .kind = ColumnKind::number};
}

TableColumn error_column() {
  return {.title = "std. error", .names = {"standard_error"}, .kind = ColumnKind::number};
}

TableColumn median_column() {
  return {.title = "median", .names = {"p50"}, .kind = ColumnKind::number};
}

TableColumn interval_column() {
  return {.title = "90 % interval", .names = {"p05", "p95"}, .kind = ColumnKind::interval};
}

TableColumn data_column(const std::string& name) {
  return {.names = {name}, .use = ColumnUse::data};
}

TableCell number_cell(const Estimate& estimate) {
  return {known_cell(estimate)};
}

TableCell error_cell_of(const Estimate& estimate) {
  return {known_error_cell(estimate)};
}

TableCell median_cell(const MeasureResult& measure) {
  return measure.has_quantiles ? number_cell(measure[Statistic::p50]) : TableCell();
}

TableCell interval_of(const MeasureResult& measure) {
  if (!measure.has_quantiles) return {};
  return {number_cell(measure[Statistic::p05]).text, number_cell(measure[Statistic::p95]).text};
}

std::vector<std::size_t> columns_for(const ResultsTable& table, ColumnUse use) {
  std::vector<std::size_t> places;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const ColumnUse of_column = table.columns[c].use;
    if (of_column == ColumnUse::everywhere || of_column == use) places.push_back(c);
  }
  return places;
}

std::string printed(const TableCell& cell, ColumnKind kind) {
  const bool has_ends = kind == ColumnKind::interval && !cell.text.empty() && !cell.upper.empty();
  return has_ends ? cell.text + " to " + cell.upper : cell.text;
}

std::string in_one_line(const std::string& text) {
  std::string line;
  std::string_view rest = text;
  bool is_blank_due = false;
  while (!rest.empty()) {
    const std::size_t steering = steering_length(rest);
    if (steering > 0) {
      is_blank_due = !line.empty();
      rest.remove_prefix(steering);
      continue;
    }
    if (is_blank_due) line += ' ';
    is_blank_due = false;
    line += rest.front();
    rest.remove_prefix(1);
  }
  return line;
}

}  // namespace remitsim
