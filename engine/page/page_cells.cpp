#include "page/page_cells.hpp"

#include "page/json_writer.hpp"
#include "report/cells.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

void write_mean(const MeasureResult& result, JsonWriter& json) {
  json.text(known_cell(result[Statistic::mean]));
  json.text(known_error_cell(result[Statistic::mean]));
}

}  // namespace

std::string two_cells(const MeasureResult& result) {
  JsonWriter json;
  json.begin_list();
  write_mean(result, json);
  json.end_list();
  return json.written();
}

std::string five_cells(const MeasureResult& result) {
  if (!result.has_quantiles) return two_cells(result);
  JsonWriter json;
  json.begin_list();
  write_mean(result, json);
  for (const Statistic statistic : {Statistic::p50, Statistic::p05, Statistic::p95}) {
    json.text(known_cell(result[statistic]));
  }
  json.end_list();
  return json.written();
}

std::string amount_words(double value, std::string_view unit, bool of_single_year) {
  const std::string number = rounded(value, 0);
  if (unit == "usd_million") {
    return fmt::format("US$ {} million{}", number, of_single_year ? " a year" : "");
  }
  return fmt::format("{} {}", number, unit_words(unit, of_single_year));
}

}  // namespace remitsim
