#include "page/scenario_json.hpp"

#include "page/json_writer.hpp"
#include "report/describe.hpp"
#include "report/leading_group.hpp"
#include "report/rounding.hpp"

#include <array>

namespace remitsim {

namespace {

std::string text_list(const std::vector<std::string>& texts) {
  JsonWriter json;
  json.begin_list();
  for (const std::string& text : texts) json.text(text);
  json.end_list();
  return json.written();
}

/// A printed number is exact.
std::string printed(const std::optional<double>& value) {
  return value ? rounded(*value, 0) : "";
}

std::string published_json(const Scenario& scenario, const Survey& survey) {
  constexpr std::array marks = {"seen", "recalled", "computed"};
  JsonWriter json;
  json.begin_list();
  for (const PublishedFigure& figure : scenario.published) {
    json.begin_object();
    json.text_at("label", figure.label);
    json.text_at("period",
                 figure.period.empty() ? main_period_of(scenario, survey) : figure.period);
    json.text_at("group", figure.group);
    json.text_at("measure", figure.measure);
    json.text_at("value", printed(figure.value));
    json.text_at("low", printed(figure.low));
    json.text_at("high", printed(figure.high));
    json.text_at("mark", marks.at(static_cast<std::size_t>(figure.mark)));
    json.text_at("source", figure.source);
    json.text_at("accounting_rule", figure.accounting_rule);
    json.text_at("remark", figure.remark);
    json.end_object();
  }
  json.end_list();
  return json.written();
}

/// The members of two objects in one.
std::string together(const std::string& first, const std::string& second) {
  return first.substr(0, first.size() - 1) + "," + second.substr(1);
}

}  // namespace

std::string scenario_json(const PageStudy& study, const Scenario& scenario,
                          const ScenarioJson& numbers, const ScenarioTables& tables,
                          bool with_corridors_before) {
  JsonWriter json;
  json.begin_object();
  json.text_at("name", scenario.name);
  json.text_at("title", scenario.title);
  json.text_at("why", scenario.why);
  json.text_at("effective", scenario.effective_json);
  json.text_at("sha256", scenario.digest);
  json.json_at("rests_on", text_list(accounting_rule(scenario, study.survey)));
  json.text_at("main_measure", main_measure_name(scenario));
  json.text_at("main_period", main_period_of(scenario, study.survey));
  json.text_at("leading_group", leading_group(scenario));
  json.json_at("headline", numbers.headline);
  json.json_at("groups", numbers.groups);
  json.json_at("receivers", numbers.receivers);
  json.json_at("senders", numbers.senders);
  json.json_at("corridors", with_corridors_before
                                ? together(numbers.corridors_before, numbers.corridors_after)
                                : numbers.corridors_after);
  json.json_at("published", published_json(scenario, study.survey));
  json.json_at("probabilities", numbers.probabilities);
  json.json_at("years", numbers.years);
  json.json_at("distributions", tables.distributions);
  json.json_at("firm_types", tables.firm_types);
  json.json_at("differences", tables.differences);
  json.end_object();
  return json.written();
}

}  // namespace remitsim
