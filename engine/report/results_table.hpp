#pragma once

#include "remitsim/study.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

// A table of results as a value: what is in it is decided once, and each format only writes it
// down, so that a number is the same text in all of them.

enum class ColumnKind {
  text,
  number,
  interval  ///< a lower and an upper number
};

enum class ColumnUse {
  everywhere,
  print,  ///< on the terminal and in papers alone
  data    ///< in files for other programs alone
};

struct TableColumn {
  std::string title = {};  ///< in print: "90 % interval"
  /// In files for other programs: one name; of an interval, one for each of its ends.
  std::vector<std::string> names = {};
  ColumnKind kind = ColumnKind::text;
  ColumnUse use = ColumnUse::everywhere;
};

struct TableCell {
  std::string text = {};   ///< of an interval, the lower number
  std::string upper = {};  ///< of an interval, the upper number
};

using TableRow = std::vector<TableCell>;

struct ResultsTable {
  std::string title = {};
  std::string label = {};  ///< lower-case letters, digits and dashes: what LaTeX calls it by
  std::vector<TableColumn> columns = {};
  std::vector<TableRow> rows = {};      ///< a cell for each column
  std::vector<std::string> notes = {};  ///< a paragraph each
};

/// The words as a table's label: "cap-5 regions" → "cap-5-regions".
std::string table_label(const std::string& words);

/// Columns of numbers for other programs have the statistics' names: "mean", "standard_error",
/// "p50", and "p05" with "p95".
TableColumn mean_column();
TableColumn error_column();
TableColumn median_column();
TableColumn interval_column();
/// The same text in each row, for other programs alone.
TableColumn data_column(const std::string& name);

// Cells with no more digits than the error supports; empty where the number or its error is not
// known.

TableCell number_cell(const Estimate& estimate);
TableCell error_cell_of(const Estimate& estimate);
TableCell median_cell(const MeasureResult& measure);
TableCell interval_of(const MeasureResult& measure);

/// Which columns are shown, by their place, in print or in files for other programs.
std::vector<std::size_t> columns_for(const ResultsTable& table, ColumnUse use);

/// The cell in print: "625 to 1,463" of an interval.
std::string printed(const TableCell& cell, ColumnKind kind);

/// The text in one line, without characters that steer a terminal or turn the direction of what
/// comes after it; a blank stands for each run of these and of blanks.
std::string in_one_line(const std::string& text);

}  // namespace remitsim
