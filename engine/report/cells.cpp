#include "report/cells.hpp"

#include "model/measures.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace remitsim {

namespace {

/// An error that is not known supports no digit.
bool is_known(const Estimate& estimate) {
  return std::isfinite(estimate.value) && std::isfinite(estimate.standard_error);
}

/// A conversion's name in words.
std::string with_spaces(std::string_view name) {
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace

std::string estimate_cell(const Estimate& estimate) {
  return rounded(estimate.value, estimate.standard_error);
}

std::string error_cell(const Estimate& estimate) {
  return rounded_error(estimate.value, estimate.standard_error);
}

std::string known_cell(const Estimate& estimate) {
  return is_known(estimate) ? estimate_cell(estimate) : "";
}

std::string known_error_cell(const Estimate& estimate) {
  return is_known(estimate) ? error_cell(estimate) : "";
}

std::string interval_cell(const MeasureResult& measure) {
  if (!measure.has_quantiles) return {};
  return fmt::format("{} to {}", estimate_cell(measure[Statistic::p05]),
                     estimate_cell(measure[Statistic::p95]));
}

std::string printed_cell(const PublishedFigure& figure) {
  std::string cell = rounded(figure.value, 0);
  if (figure.low && figure.high) {
    cell += fmt::format(" ({} to {})", rounded(*figure.low, 0), rounded(*figure.high, 0));
  }
  return cell;
}

std::string unit_words(std::string_view unit, bool of_single_year) {
  if (unit == "usd_million") return of_single_year ? "US$ million a year" : "US$ million";
  return unit == "percent" ? "% of the principal" : with_spaces(unit);
}

std::string title_of(std::string_view measure) {
  for (const MeasureInfo& info : all_measures()) {
    if (info.name == measure) return std::string(info.title);
  }
  return with_spaces(measure);
}

}  // namespace remitsim
