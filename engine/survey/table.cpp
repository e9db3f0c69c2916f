#include "survey/table.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "survey/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace remitsim {

namespace {

/// The value as a message shows it.
std::string value_shown(std::string_view value) {
  return value.empty() ? "nothing" : in_quotes(value);
}

std::string key_of(std::string_view name, HeaderNames names) {
  return names == HeaderNames::loose ? normalised_name(name) : std::string(trimmed(name));
}

}  // namespace

Table::Table(const std::string& file, std::span<const std::string_view> columns,
             Diagnostics& diagnostics)
    : file_(file), names_(columns.begin(), columns.end()), diagnostics_(&diagnostics) {}

std::optional<Table> Table::read(std::string_view content, const std::string& file,
                                 std::span<const std::string_view> columns, HeaderNames names,
                                 Diagnostics& diagnostics) {
  const std::size_t faults_before = diagnostics.count();
  std::vector<CsvRow> rows = read_csv(content, file, diagnostics);
  if (diagnostics.count() != faults_before) return std::nullopt;
  if (rows.empty()) {
    diagnostics.add({file, 0, 0, "is empty; it must begin with a row of column names"});
    return std::nullopt;
  }
  Table table(file, columns, diagnostics);
  if (!table.find_columns(rows.front(), names)) return std::nullopt;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (table.is_usable(rows[i], rows.front().size())) {
      table.rows_.push_back(std::move(rows[i]));
    } else {
      table.is_whole_ = false;
    }
  }
  return table;
}

bool Table::find_columns(const CsvRow& header, HeaderNames names) {
  std::vector<std::string> present;
  std::vector<std::string> keys;
  for (const CsvField& field : header) {
    if (is_utf8(field.text)) present.push_back(field.text);
    keys.push_back(key_of(field.text, names));
  }
  bool all_found = true;
  for (const std::string& name : names_) {
    const std::string key = key_of(name, names);
    const auto found = std::find(keys.begin(), keys.end(), key);
    if (found == keys.end()) {
      all_found = false;
      diagnostics_->add(
          {file_, header.front().line, 0,
           fmt::format("the column \"{}\" is missing{}", name, did_you_mean(name, present))});
      continue;
    }
    positions_.push_back(static_cast<std::size_t>(found - keys.begin()));
    const auto again = std::find(found + 1, keys.end(), key);
    if (again != keys.end()) {
      all_found = false;
      const CsvField& second = header[static_cast<std::size_t>(again - keys.begin())];
      diagnostics_->add({file_, second.line, second.column,
                         fmt::format("the column \"{}\" is there twice; remove one", name)});
    }
  }
  return all_found;
}

bool Table::is_usable(const CsvRow& row, std::size_t field_count) const {
  if (row.size() != field_count) {
    diagnostics_->add({file_, row.front().line, 0,
                       fmt::format("the row has {} fields, but the header has {}; is a comma "
                                   "missing, or a text with commas not in quotes?",
                                   row.size(), field_count)});
    return false;
  }
  bool usable = true;
  for (std::size_t column = 0; column < names_.size(); ++column) {
    const CsvField& field = row[positions_[column]];
    if (is_utf8(field.text)) continue;
    usable = false;
    diagnostics_->add(
        {file_, field.line, field.column,
         fmt::format("{} is not UTF-8 text; save the file as UTF-8", names_[column])});
  }
  return usable;
}

const CsvField& Table::field(std::size_t row, std::size_t column) const {
  return rows_[row][positions_[column]];
}

std::string_view Table::text(std::size_t row, std::size_t column) const {
  return trimmed(field(row, column).text);
}

std::optional<double> Table::number(std::size_t row, std::size_t column, double low, double high,
                                    std::string_view remedy) const {
  const auto value = parse_number(text(row, column));
  if (!value) {
    refuse(row, column, "must be a number");
  } else if (*value < low || *value > high) {
    refuse(row, column, fmt::format("must lie in [{}, {}]", low, high), remedy);
  } else {
    return value;
  }
  return std::nullopt;
}

void Table::refuse(std::size_t row, std::size_t column, std::string_view rule,
                   std::string_view remedy) const {
  const CsvField& where = field(row, column);
  diagnostics_->add({file_, where.line, where.column,
                     fmt::format("{} {}, got {}{}", names_[column], rule,
                                 value_shown(text(row, column)), remedy)});
}

void Table::refuse(std::string message) const {
  diagnostics_->add({file_, 0, 0, std::move(message)});
}

}  // namespace remitsim
