#include "report/results_stata.hpp"

#include "files/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace remitsim {

namespace {

constexpr std::size_t longest_name = 32;

/// Lower case, digits and underscores alone.
std::string in_stata_letters(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    const bool is_kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    result += is_upper ? static_cast<char>(c - 'A' + 'a') : is_kept ? c : '_';
  }
  return result;
}

/// The table as it grows: columns and rows are numbered as they come.
class WideTable {
 public:
  void add(const ResultRow& row) {
    Cells& cells = cells_of(row);
    set(cells, fmt::format("{}_{}", row.statistic, row.measure), row.estimate.value);
    const std::string what =
        row.statistic == "mean" ? std::string() : fmt::format("{}_", row.statistic);
    set(cells, fmt::format("se_{}{}", what, row.measure), row.estimate.standard_error);
  }

  [[nodiscard]] StataTable finished() const {
    StataTable table{csv_line(names_), renamed_};
    for (const Cells& cells : rows_) {
      Cells whole = cells;
      whole.resize(names_.size());
      table.csv += csv_line(whole);
    }
    return table;
  }

 private:
  using Cells = std::vector<std::string>;

  Cells& cells_of(const ResultRow& row) {
    Cells place = {std::string(row.scenario), std::string(row.period), std::string(row.group_kind),
                   std::string(row.group)};
    const auto [found, is_new] = row_of_.emplace(place, rows_.size());
    if (is_new) rows_.push_back(std::move(place));
    return rows_[found->second];
  }

  void set(Cells& cells, const std::string& name, double value) {
    const auto [found, is_new] = column_of_.emplace(name, names_.size());
    if (is_new) names_.push_back(new_name(name));
    const std::size_t column = found->second;
    if (cells.size() <= column) cells.resize(column + 1);
    cells[column] = std::isfinite(value) ? fmt::to_string(value) : std::string();
  }

  std::string new_name(const std::string& full) {
    const std::string plain = in_stata_letters(full);
    std::string name = plain.substr(0, longest_name);
    for (std::size_t number = 2; is_taken(name); ++number) {
      const std::string ending = fmt::format("_{}", number);
      name = plain.substr(0, longest_name - ending.size()) + ending;
    }
    if (name != full) renamed_.emplace_back(full, name);
    return name;
  }

  [[nodiscard]] bool is_taken(const std::string& name) const {
    return std::find(names_.begin(), names_.end(), name) != names_.end();
  }

  std::vector<std::string> names_ = {"scenario", "period", "group_kind", "group"};
  std::map<std::string, std::size_t> column_of_;
  std::vector<Cells> rows_;
  std::map<Cells, std::size_t> row_of_;
  std::vector<std::pair<std::string, std::string>> renamed_;
};

}  // namespace

StataTable results_stata(const RowSource& rows) {
  WideTable table;
  rows([&table](const ResultRow& row) { table.add(row); });
  return table.finished();
}

}  // namespace remitsim
