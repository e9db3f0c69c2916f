#include "report/results_csv.hpp"

#include "files/csv.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

std::string line_of(const ResultRow& row) {
  return csv_line({std::string(row.scenario), std::string(row.period), std::string(row.group_kind),
                   std::string(row.group), std::string(row.measure), std::string(row.unit),
                   std::string(row.statistic), fmt::to_string(row.estimate.value),
                   fmt::to_string(row.estimate.standard_error)});
}

}  // namespace

std::string results_csv_header() {
  return csv_line({"scenario", "period", "group_kind", "group", "measure", "unit", "statistic",
                   "value", "standard_error"});
}

TextSource results_csv_rows(const StudyResult& result) {
  return [&result](const TextSink& sink) {
    TextPieces pieces(sink);
    for_each_row(result, [&pieces](const ResultRow& row) { pieces.add(line_of(row)); });
    pieces.finish();
  };
}

TextSource results_csv_pieces(RowSource rows) {
  return [rows = std::move(rows)](const TextSink& sink) {
    TextPieces pieces(sink);
    pieces.add(results_csv_header());
    rows([&pieces](const ResultRow& row) { pieces.add(line_of(row)); });
    pieces.finish();
  };
}

std::string results_csv(const RowSource& rows) {
  return whole_text(results_csv_pieces(rows));
}

std::string results_csv(const StudyResult& result) {
  return results_csv_header() + whole_text(results_csv_rows(result));
}

}  // namespace remitsim
