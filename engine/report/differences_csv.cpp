#include "report/differences_csv.hpp"

#include "files/csv.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>
#include <vector>

namespace remitsim {

namespace {

std::string line_of(const DifferenceRow& row) {
  std::vector<std::string> cells;
  for (const std::string_view text :
       {row.scenario, row.against, row.period, row.group_kind, row.group, row.measure, row.unit}) {
    cells.emplace_back(text);
  }
  for (const double number : row.numbers) {
    cells.push_back(std::isnan(number) ? std::string() : fmt::to_string(number));
  }
  return csv_line(cells);
}

}  // namespace

std::string differences_csv_header() {
  std::vector<std::string> names = {"scenario", "against", "period", "group_kind",
                                    "group",    "measure", "unit"};
  names.insert(names.end(), difference_numbers.begin(), difference_numbers.end());
  return csv_line(names);
}

TextSource differences_csv_rows(const StudyResult& result) {
  return [&result](const TextSink& sink) {
    TextPieces pieces(sink);
    for_each_difference(result, [&pieces](const DifferenceRow& row) { pieces.add(line_of(row)); });
    pieces.finish();
  };
}

TextSource differences_csv_pieces(DifferenceSource rows) {
  return [rows = std::move(rows)](const TextSink& sink) {
    TextPieces pieces(sink);
    pieces.add(differences_csv_header());
    rows([&pieces](const DifferenceRow& row) { pieces.add(line_of(row)); });
    pieces.finish();
  };
}

std::string differences_csv(const DifferenceSource& rows) {
  return whole_text(differences_csv_pieces(rows));
}

std::string differences_csv(const StudyResult& result) {
  return differences_csv_header() + whole_text(differences_csv_rows(result));
}

}  // namespace remitsim
