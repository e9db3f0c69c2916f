#include "report/cells.hpp"

#include "report/rounding.hpp"

#include <fmt/format.h>

namespace remitsim {

std::string estimate_cell(const Estimate& estimate) {
  return rounded(estimate.value, estimate.standard_error);
}

std::string error_cell(const Estimate& estimate) {
  return rounded_error(estimate.value, estimate.standard_error);
}

std::string interval_cell(const MeasureResult& measure) {
  return fmt::format("{} to {}", estimate_cell(measure[Statistic::p05]),
                     estimate_cell(measure[Statistic::p95]));
}

std::string unit_words(std::string_view unit, bool of_single_year) {
  if (unit == "usd_million") return of_single_year ? "US$ million a year" : "US$ million";
  return unit == "percent" ? "% of the principal" : std::string(unit);
}

}  // namespace remitsim
