#include "page/page_data.hpp"

#include "page/country_json.hpp"
#include "page/json_writer.hpp"
#include "page/provenance_json.hpp"
#include "page/scenario_json.hpp"
#include "page/scenario_numbers.hpp"
#include "page/scenario_tables.hpp"
#include "page/study_places.hpp"
#include "report/cells.hpp"
#include "report/rounding.hpp"
#include "store/stored_scenarios.hpp"
#include "store/survey_of_results.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

namespace remitsim {

namespace {

/// What one pass over the rows gives.
struct StudyNumbers {
  std::vector<ScenarioJson> scenarios;
  MeasureUnits units;
};

/// Reads the rows scenario by scenario, and keeps of each what is shown.
StudyNumbers read_numbers(const PageStudy& study, const StudyPlaces& places) {
  StudyNumbers numbers;
  std::optional<ScenarioNumbers> scenario;
  const auto finish = [&] {
    if (scenario) numbers.scenarios.push_back(scenario->json());
    scenario.reset();
  };
  /// Begins the next scenario where the row is not of the present one.
  const auto take = [&](std::string_view name) -> ScenarioNumbers& {
    while (!scenario || study.scenarios[numbers.scenarios.size()].name != name) {
      finish();
      scenario.emplace(study, places, study.scenarios.at(numbers.scenarios.size()));
    }
    return *scenario;
  };
  for_each_measure(
      study.store.rows(),
      [&](const MeasureRow& row) {
        numbers.units.emplace(row.result.measure, row.result.unit);
        take(row.scenario).add(row);
      },
      [&](const ResultRow& row) { take(row.scenario).add_probability(row, numbers.units); });
  finish();
  return numbers;
}

std::string measures_json(const MeasureUnits& units, bool of_single_year) {
  JsonWriter json;
  json.begin_object();
  for (const auto& [measure, unit] : units) {
    json.key(measure);
    json.begin_object();
    json.text_at("title", title_of(measure));
    json.text_at("unit", unit_words(unit, of_single_year));
    json.end_object();
  }
  json.end_object();
  return json.written();
}

/// Lines that costs are held against, the highest first: the G8's aim of 5 %, the 3 % of the
/// Sustainable Development Goals, and those that the scenarios count corridors above.
std::string thresholds_json(const PageStudy& study) {
  std::set<double, std::greater<>> thresholds = {5, 3};
  for (const Scenario& scenario : study.scenarios) {
    thresholds.insert(scenario.indicators.threshold_percent);
  }
  JsonWriter json;
  json.begin_list();
  for (const double percent : thresholds) json.text(rounded(percent, 0));
  json.end_list();
  return json.written();
}

std::string names_json(const PlaceNames& places) {
  JsonWriter json;
  json.begin_list();
  for (const std::string& name : places.names()) json.text(name);
  json.end_list();
  return json.written();
}

/// Whether the corridors before any reform are alike in all scenarios, to the last text.
bool have_same_before(const std::vector<ScenarioJson>& scenarios) {
  return std::all_of(scenarios.begin(), scenarios.end(), [&](const ScenarioJson& scenario) {
    return scenario.corridors_before == scenarios.front().corridors_before;
  });
}

void write_scenarios(const PageStudy& study, const StudyNumbers& numbers, JsonWriter& json) {
  const bool is_same = have_same_before(numbers.scenarios);
  if (is_same && !numbers.scenarios.empty()) {
    json.json_at("corridors_before", numbers.scenarios.front().corridors_before);
  }
  std::vector<ScenarioTables> tables = scenario_tables(study);
  json.key("scenarios");
  json.begin_list();
  for (std::size_t s = 0; s < study.scenarios.size(); ++s) {
    json.json(
        scenario_json(study, study.scenarios[s], numbers.scenarios.at(s), tables[s], !is_same));
  }
  json.end_list();
}

}  // namespace

std::string page_data(const std::filesystem::path& folder, const ResultsStore& store,
                      const Survey& survey) {
  require_survey_of(folder, store.facts(), survey);
  const PageStudy study{store, survey, stored_scenarios(store, survey)};
  const StudyPlaces places(survey);
  const StudyNumbers numbers = read_numbers(study, places);
  JsonWriter json;
  json.begin_object();
  json.text_at("format", "remitsim-page/1");
  json.json_at("run", provenance_json(study));
  json.json_at("countries", country_json(survey));
  json.json_at("measures", measures_json(numbers.units, !study.has_years()));
  json.json_at("thresholds", thresholds_json(study));
  json.json_at("corridor_names", names_json(places.corridors));
  json.json_at("receiver_names", names_json(places.receivers));
  json.json_at("sender_names", names_json(places.senders));
  write_scenarios(study, numbers, json);
  json.end_object();
  return json.written();
}

}  // namespace remitsim
