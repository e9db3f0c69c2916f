#pragma once

#include "files/csv.hpp"
#include "remitsim/diagnostics.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// How the names in a header are told from one another.
enum class HeaderNames {
  exact,
  loose  ///< regardless of case and punctuation
};

/// The columns of a CSV file that are used, in the order they were asked for. Columns that are not
/// asked for may hold anything. Every fault found is added to the diagnostics given to `read`,
/// which must outlive the table.
class Table {
 public:
  /// Nothing where a column is missing or named twice, or the text is not CSV. Rows that have not
  /// as many fields as the header, or whose used fields are not UTF-8, are reported and left out.
  static std::optional<Table> read(std::string_view content, const std::string& file,
                                   std::span<const std::string_view> columns, HeaderNames names,
                                   Diagnostics& diagnostics);

  [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
  /// Whether no row had to be left out.
  [[nodiscard]] bool is_whole() const { return is_whole_; }
  /// Trimmed.
  [[nodiscard]] std::string_view text(std::size_t row, std::size_t column) const;

  /// The finite number in the field; reports one that is none, or lies outside [low, high].
  std::optional<double> number(std::size_t row, std::size_t column, double low, double high,
                               std::string_view remedy = {}) const;

  /// Reports `COLUMN RULE, got "VALUE"REMEDY` at the field.
  void refuse(std::size_t row, std::size_t column, std::string_view rule,
              std::string_view remedy = {}) const;

  /// Reports a fault of the whole file.
  void refuse(std::string message) const;

 private:
  Table(const std::string& file, std::span<const std::string_view> columns,
        Diagnostics& diagnostics);
  bool find_columns(const CsvRow& header, HeaderNames names);
  bool is_usable(const CsvRow& row, std::size_t field_count) const;
  [[nodiscard]] const CsvField& field(std::size_t row, std::size_t column) const;

  std::string file_;
  std::vector<std::string> names_;      ///< of the used columns
  std::vector<std::size_t> positions_;  ///< of the used columns, among the file's
  std::vector<CsvRow> rows_;
  Diagnostics* diagnostics_;
  bool is_whole_ = true;
};

}  // namespace remitsim
