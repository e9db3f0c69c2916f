#pragma once

#include "report/results_table.hpp"

#include <string>

namespace remitsim {

/// The table as CSV (RFC 4180, UTF-8) for other programs: its columns for data, without title and
/// notes. Numbers are those of print without commas. A text that a spreadsheet would take for a
/// formula has an apostrophe before it.
std::string table_csv(const ResultsTable& table);

}  // namespace remitsim
