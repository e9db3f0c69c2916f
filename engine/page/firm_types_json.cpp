#include "page/firm_types_json.hpp"

#include "page/scenario_lists.hpp"
#include "report/rounding.hpp"

#include <cmath>

namespace remitsim {

namespace {

/// A posted price, as exact as the survey's.
std::string percent_cell(double percent) {
  constexpr int decimals = 2;
  return std::isfinite(percent) ? with_decimals(percent, decimals) : "";
}

}  // namespace

std::vector<std::string> firm_types_json(const PageStudy& study) {
  ScenarioLists lists(study.scenarios);
  study.store.firm_types()([&](std::string_view scenario, const FirmTypeResult& type) {
    JsonWriter& json = lists.of(scenario);
    json.begin_object();
    json.text_at("type", type.firm_type);
    json.text_at("services", count_in_words(type.services));
    json.text_at("changed", count_in_words(type.services_changed));
    json.text_at("cost_before", percent_cell(type.cost_before));
    json.text_at("cost_after", percent_cell(type.cost_after));
    json.end_object();
  });
  return lists.json();
}

}  // namespace remitsim
