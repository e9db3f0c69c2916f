#include "page/scenario_numbers.hpp"

#include "page/page_cells.hpp"
#include "report/cells.hpp"
#include "report/leading_group.hpp"

#include <fmt/format.h>

#include <charconv>

namespace remitsim {

namespace {

/// The mean and the 90 % interval, in the scenario's own words for a page's head.
std::string headline_json(const MeasureResult& result) {
  JsonWriter json;
  json.begin_object();
  json.text_at("mean", known_cell(result[Statistic::mean]));
  json.text_at("error", known_error_cell(result[Statistic::mean]));
  json.text_at("low", known_cell(result[Statistic::p05]));
  json.text_at("high", known_cell(result[Statistic::p95]));
  json.text_at("median", known_cell(result[Statistic::p50]));
  json.end_object();
  return json.written();
}

/// Of results that lack the group that the scenario is about.
std::string empty_headline() {
  return R"({"mean":"","error":"","low":"","high":"","median":""})";
}

/// The threshold in "at_least_1800".
double threshold_in(std::string_view statistic) {
  constexpr std::string_view start = "at_least_";
  double threshold = 0;
  std::from_chars(statistic.data() + start.size(), statistic.data() + statistic.size(), threshold);
  return threshold;
}

// Of scenarios that are many, fewer numbers: the page is one file that people send to each other.

std::vector<PlaceMeasure> measures_of_countries(const PageStudy& study,
                                                const std::string& main_measure) {
  if (study.is_large()) return {{main_measure}, {"cost_after", false}};
  return {{"savings"}, {"cost_before"}, {"cost_after"}};
}

std::vector<PlaceMeasure> measures_of_corridors(const PageStudy& study) {
  if (study.is_large()) return {{"savings"}, {"cost_after", false}};
  return {{"savings"}, {"cost_after"}, {"extra_flow", false}};
}

}  // namespace

ScenarioNumbers::ScenarioNumbers(const PageStudy& study, const StudyPlaces& places,
                                 const Scenario& scenario)
    : scenario_(scenario),
      main_period_(main_period_of(scenario, study.survey)),
      main_measure_(main_measure_name(scenario)),
      leading_(leading_group(scenario)),
      groups_(main_measure_, study.is_large()),
      receivers_(places.receivers, measures_of_countries(study, main_measure_)),
      senders_(places.senders, measures_of_countries(study, main_measure_)),
      corridors_before_(places.corridors, {{"flow_before", false}, {"cost_before", false}}),
      corridors_after_(places.corridors, measures_of_corridors(study)),
      years_(main_measure_) {
  probabilities_.begin_list();
}

void ScenarioNumbers::add(const MeasureRow& row) {
  const bool is_leading = leading_.has(row.kind, row.group);
  if (row.period == main_period_) add_in_main_period(row, is_leading);
  const bool is_large = row.kind == "world" || row.kind == "region";
  if (scenario_.horizon && (is_large || is_leading)) years_.add(row);
}

void ScenarioNumbers::add_in_main_period(const MeasureRow& row, bool is_leading) {
  if (is_leading && row.result.measure == main_measure_) headline_ = headline_json(row.result);
  if (row.kind == "receiver") {
    receivers_.add(row.group, row.result);
  } else if (row.kind == "sender") {
    senders_.add(row.group, row.result);
  } else if (row.kind == "corridor") {
    corridors_before_.add(row.group, row.result);
    corridors_after_.add(row.group, row.result);
  } else {
    groups_.add(row, is_leading);
  }
}

void ScenarioNumbers::add_probability(const ResultRow& row, const MeasureUnits& units) {
  const auto unit = units.find(std::string(row.measure));
  probabilities_.begin_object();
  probabilities_.text_at("group", row.group);
  probabilities_.text_at("measure", row.measure);
  probabilities_.text_at(
      "question", "at least " + amount_words(threshold_in(row.statistic),
                                             unit == units.end() ? std::string() : unit->second,
                                             !scenario_.horizon));
  probabilities_.text_at("value", known_cell(row.estimate));
  probabilities_.text_at("error", known_error_cell(row.estimate));
  probabilities_.end_object();
}

ScenarioJson ScenarioNumbers::json() {
  probabilities_.end_list();
  return {.headline = headline_.empty() ? empty_headline() : headline_,
          .groups = groups_.json(),
          .receivers = receivers_.json(),
          .senders = senders_.json(),
          .corridors_before = corridors_before_.json(),
          .corridors_after = corridors_after_.json(),
          .years = years_.json(),
          .probabilities = probabilities_.written()};
}

}  // namespace remitsim
