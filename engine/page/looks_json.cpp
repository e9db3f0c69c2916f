#include "page/looks_json.hpp"

#include "page/json_writer.hpp"
#include "report/rounding.hpp"

#include <algorithm>
#include <cmath>

namespace remitsim {

namespace {

std::size_t position_of(const std::string& scenario, const std::vector<Scenario>& scenarios) {
  const auto found =
      std::find_if(scenarios.begin(), scenarios.end(),
                   [&](const Scenario& candidate) { return candidate.name == scenario; });
  return static_cast<std::size_t>(found - scenarios.begin());
}

/// With two digits, as a width is not known better.
std::string width_cell(double half_width) {
  return std::isfinite(half_width) ? rounded(half_width, half_width / 10) : "";
}

}  // namespace

std::string looks_json(const PageStudy& study) {
  JsonWriter json;
  json.begin_list();
  study.store.looks()([&](const PrecisionReached& look) {
    json.begin_object();
    json.text_at("draws", count_in_words(look.draws));
    json.text_at("half_width", width_cell(look.half_width));
    json.text_at("wanted", rounded(look.wanted, 0));
    json.key("is_percent");
    json.boolean(look.is_relative);
    json.key("reached");
    json.boolean(look.is_reached());
    json.key("scenario");
    json.whole_number(position_of(look.scenario, study.scenarios));
    json.text_at("group", look.group);
    json.text_at("measure", look.measure);
    json.end_object();
  });
  json.end_list();
  return json.written();
}

}  // namespace remitsim
