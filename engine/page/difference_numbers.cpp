#include "page/difference_numbers.hpp"

#include "page/leading_rows.hpp"
#include "page/page_cells.hpp"
#include "page/scenario_lists.hpp"
#include "report/leading_group.hpp"
#include "report/rounding.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace remitsim {

namespace {

double number_of(const DifferenceRow& row, std::string_view name) {
  const auto found = std::find(difference_numbers.begin(), difference_numbers.end(), name);
  return row.numbers[static_cast<std::size_t>(found - difference_numbers.begin())];
}

/// A quantile of differences, whose error is not among the results: as large as that of a normal
/// distribution with their standard deviation, sd √(p (1 − p) / n) / φ(z_p).
std::string quantile_cell(const DifferenceRow& row, std::string_view name, std::uint64_t draws) {
  constexpr double of_median = 1.2533;  // √0.25 / φ(0)
  constexpr double of_tail = 2.1132;    // √0.0475 / φ(1.645)
  const double error = (name == "p50" ? of_median : of_tail) * number_of(row, "sd") /
                       std::sqrt(static_cast<double>(draws));
  return page_cell({number_of(row, name), error});
}

/// With two digits, as a ratio of errors is not known better.
std::string ratio_cell(double ratio) {
  return std::isfinite(ratio) ? rounded(ratio, ratio / 10) : "";
}

/// What is shown of one scenario's differences.
class ShownDifferences {
 public:
  ShownDifferences(const Scenario& scenario, bool is_brief)
      : main_measure_(main_measure_name(scenario)),
        leading_(leading_group(scenario)),
        is_brief_(is_brief) {}

  /// Asked of all its rows, in their order.
  bool have(const DifferenceRow& row) {
    const std::string_view kind = row.group_kind;
    const bool is_leading = leading_.has(kind, row.group);
    const bool is_shown = is_leading || kind == "world" || kind == "region" || kind == "named" ||
                          (kind == "un_region" && !is_brief_);
    return is_shown && (row.measure == main_measure_ || row.measure == "cost_after");
  }

 private:
  std::string main_measure_;
  LeadingRows leading_;
  bool is_brief_;
};

void write(const DifferenceRow& row, std::size_t against, std::uint64_t draws, JsonWriter& json) {
  const Estimate difference = {number_of(row, "difference"), number_of(row, "standard_error")};
  json.begin_object();
  json.key("against");
  json.whole_number(against);
  json.text_at("group", row.group);
  json.text_at("kind", row.group_kind);
  json.text_at("measure", row.measure);
  json.text_at("period", row.period);
  json.key("values");
  json.begin_list();
  json.text(page_cell(difference));
  json.text(page_error_cell(difference));
  for (const char* quantile : {"p50", "p05", "p95"}) {
    json.text(quantile_cell(row, quantile, draws));
  }
  json.end_list();
  json.text_at("variance_ratio", ratio_cell(number_of(row, "variance_ratio")));
  json.end_object();
}

}  // namespace

std::vector<std::string> difference_numbers_json(const PageStudy& study) {
  ScenarioLists lists(study.scenarios);
  std::vector<ShownDifferences> shown;
  for (const Scenario& scenario : study.scenarios) shown.emplace_back(scenario, study.is_large());
  study.store.differences()([&](const DifferenceRow& row) {
    if (!shown[lists.position_of(row.scenario)].have(row)) return;
    write(row, lists.position_of(row.against), study.store.facts().draws, lists.of(row.scenario));
  });
  return lists.json();
}

}  // namespace remitsim
