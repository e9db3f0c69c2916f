#include "report/table_csv.hpp"

#include "files/csv.hpp"

#include <algorithm>
#include <string_view>

namespace remitsim {

namespace {

std::string without_commas(std::string number) {
  std::erase(number, ',');
  return number;
}

std::string not_a_formula(const std::string& text) {
  constexpr std::string_view starts_of_formulas = "=+-@\t\r";
  const bool is_formula =
      !text.empty() && starts_of_formulas.find(text.front()) != std::string_view::npos;
  return is_formula ? "'" + text : text;
}

void add_cell(const TableCell& cell, ColumnKind kind, std::vector<std::string>& fields) {
  if (kind == ColumnKind::text) {
    fields.push_back(not_a_formula(cell.text));
    return;
  }
  fields.push_back(without_commas(cell.text));
  if (kind == ColumnKind::interval) fields.push_back(without_commas(cell.upper));
}

}  // namespace

std::string table_csv(const ResultsTable& table) {
  const std::vector<std::size_t> shown = columns_for(table, ColumnUse::data);
  std::vector<std::string> fields;
  for (const std::size_t c : shown) {
    const auto& names = table.columns[c].names;
    fields.insert(fields.end(), names.begin(), names.end());
  }
  std::string csv = csv_line(fields);
  for (const TableRow& row : table.rows) {
    fields.clear();
    for (const std::size_t c : shown) add_cell(row[c], table.columns[c].kind, fields);
    csv += csv_line(fields);
  }
  return csv;
}

}  // namespace remitsim
