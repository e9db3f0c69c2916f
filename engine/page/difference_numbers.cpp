#include "page/difference_numbers.hpp"

#include "page/leading_rows.hpp"
#include "page/page_cells.hpp"
#include "page/scenario_lists.hpp"
#include "report/leading_group.hpp"
#include "report/rounding.hpp"

#include <cmath>
#include <cstdint>
#include <optional>

namespace remitsim {

namespace {

/// With two digits, as a ratio of errors is not known better.
std::string ratio_cell(const std::optional<double>& ratio) {
  return ratio && std::isfinite(*ratio) ? rounded(*ratio, *ratio / 10) : "";
}

/// What is shown of one scenario's differences.
class ShownDifferences {
 public:
  ShownDifferences(const PageStudy& study, const Scenario& scenario)
      : main_period_(main_period_of(scenario, study.survey)),
        main_measure_(main_measure_name(scenario)),
        leading_(leading_group(scenario)),
        is_brief_(study.is_large()) {}

  /// Asked of all its rows, in their order.
  bool have(const DifferenceRow& row) {
    const std::string_view kind = row.group_kind;
    const bool is_leading = leading_.has(kind, row.group);
    const bool is_shown = is_leading || kind == "world" || kind == "region" || kind == "named" ||
                          (kind == "un_region" && !is_brief_);
    return is_shown && row.period == main_period_ &&
           (row.measure == main_measure_ || row.measure == "cost_after");
  }

 private:
  std::string main_period_;
  std::string main_measure_;
  LeadingRows leading_;
  bool is_brief_;
};

void write(const DifferenceRow& row, std::size_t against, std::uint64_t draws, JsonWriter& json) {
  const MeasureResult difference = difference_in(row, draws);
  json.begin_object();
  json.key("against");
  json.whole_number(against);
  json.text_at("group", row.group);
  json.text_at("kind", row.group_kind);
  json.text_at("measure", row.measure);
  json.text_at("period", row.period);
  json.json_at("values", five_cells(difference));
  json.text_at("variance_ratio", ratio_cell(difference.variance_ratio));
  json.end_object();
}

}  // namespace

std::vector<std::string> difference_numbers_json(const PageStudy& study) {
  ScenarioLists lists(study.scenarios);
  std::vector<ShownDifferences> shown;
  for (const Scenario& scenario : study.scenarios) shown.emplace_back(study, scenario);
  study.store.differences()([&](const DifferenceRow& row) {
    if (!shown[lists.position_of(row.scenario)].have(row)) return;
    write(row, lists.position_of(row.against), study.store.facts().draws, lists.of(row.scenario));
  });
  return lists.json();
}

}  // namespace remitsim
