#pragma once

#include "report/result_rows.hpp"

#include <vector>

namespace remitsim::test {

/// Gives these rows, whose texts must outlive it.
inline RowSource rows_of(std::vector<ResultRow> rows) {
  return [rows = std::move(rows)](const RowVisitor& visit) {
    for (const ResultRow& row : rows) visit(row);
  };
}

/// A row of the world's savings in 2013 by the scenario "cap".
inline ResultRow row_of(std::string_view statistic, const Estimate& estimate) {
  return {"cap", "2013", "world", "World", "savings", "usd_million", statistic, estimate};
}

}  // namespace remitsim::test
