#include "report/results_csv.hpp"

#include "files/csv.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

std::string rows_of(const RowSource& rows) {
  std::string csv;
  rows([&csv](const ResultRow& row) {
    csv +=
        csv_line({std::string(row.scenario), std::string(row.period), std::string(row.group_kind),
                  std::string(row.group), std::string(row.measure), std::string(row.unit),
                  std::string(row.statistic), fmt::to_string(row.estimate.value),
                  fmt::to_string(row.estimate.standard_error)});
  });
  return csv;
}

}  // namespace

std::string results_csv_header() {
  return csv_line({"scenario", "period", "group_kind", "group", "measure", "unit", "statistic",
                   "value", "standard_error"});
}

std::string results_csv_rows(const StudyResult& result) {
  return rows_of([&result](const RowVisitor& visit) { for_each_row(result, visit); });
}

std::string results_csv(const RowSource& rows) {
  return results_csv_header() + rows_of(rows);
}

std::string results_csv(const StudyResult& result) {
  return results_csv_header() + results_csv_rows(result);
}

}  // namespace remitsim
