#include "report/summary_table.hpp"

#include "model/measures.hpp"
#include "report/cells.hpp"
#include "report/comparison_table.hpp"
#include "report/describe.hpp"
#include "report/leading_group.hpp"
#include "report/rounding.hpp"
#include "report/text_table.hpp"
#include "report/years_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace remitsim {

namespace {

constexpr std::size_t page_width = 100;
constexpr std::size_t label_width = 14;

/// The groups that the printed figures are about, those and the pools that the scenario names, the
/// World Bank's regions, and the world.
std::vector<std::string> groups_shown(const Scenario& scenario, const ScenarioResult& result) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const PublishedFigure& figure : scenario.published) add(figure.group);
  for (const NamedGroup& group : scenario.groups) add(group.name);
  for (const Pool& pool : scenario.pools) add(pool.name);
  for (const GroupResult& group : result.main_period().groups) {
    if (group.kind == "region") add(group.name);
  }
  add("World");
  return names;
}

std::string published_cell(const Scenario& scenario, const std::string& group,
                           std::string_view measure) {
  std::string cell;
  for (const PublishedFigure& figure : scenario.published) {
    if (figure.group != group || figure.measure != measure || !figure.period.empty()) continue;
    if (!cell.empty()) cell += "; ";
    cell += printed_cell(figure);
  }
  return cell;
}

std::string by_group_table(const Scenario& scenario, const ScenarioResult& result,
                           const MeasureInfo& info) {
  std::vector<std::string> header = {
      fmt::format("{}, {}", info.title, unit_words(info.unit, !scenario.horizon)), "mean",
      "std. error", "median", "90 % interval"};
  const bool with_published =
      std::any_of(scenario.published.begin(), scenario.published.end(),
                  [&](const PublishedFigure& figure) { return figure.measure == info.name; });
  if (with_published) header.emplace_back("in print");

  TextTable table(header);
  for (const std::string& name : groups_shown(scenario, result)) {
    const MeasureResult* measure = result.find(name, info.name);
    if (measure == nullptr) continue;
    std::vector<std::string> row = {
        name, estimate_cell((*measure)[Statistic::mean]), error_cell((*measure)[Statistic::mean]),
        measure->has_quantiles ? estimate_cell((*measure)[Statistic::p50]) : "",
        interval_cell(*measure)};
    if (with_published) row.push_back(published_cell(scenario, name, info.name));
    table.add_row(row);
  }
  return table.to_string();
}

/// The groups with a table of their other measures: the leading one, and each with a printed figure
/// for one of them.
std::vector<std::string> groups_in_detail(const Scenario& scenario,
                                          std::string_view measure_shown) {
  std::vector<std::string> names = {leading_group(scenario)};
  for (const PublishedFigure& figure : scenario.published) {
    const bool is_new = std::find(names.begin(), names.end(), figure.group) == names.end();
    if (figure.measure != measure_shown && is_new) names.push_back(figure.group);
  }
  return names;
}

std::span<const MeasureResult> measures_of(const std::string& group, const ScenarioResult& result) {
  for (const GroupResult& candidate : result.main_period().groups) {
    if (candidate.name == group) return candidate.measures;
  }
  return {};
}

std::string other_measures_table(const Scenario& scenario, const std::string& group,
                                 const ScenarioResult& result, std::string_view measure_shown) {
  const bool with_published = std::any_of(
      scenario.published.begin(), scenario.published.end(), [&](const PublishedFigure& figure) {
        return figure.group == group && figure.measure != measure_shown;
      });
  TextTable table({fmt::format("{}: the other measures", group), "mean", "90 % interval", "unit",
                   with_published ? "in print" : ""});
  for (const MeasureResult& measure : measures_of(group, result)) {
    if (measure.measure == measure_shown) continue;
    table.add_row({title_of(measure.measure), estimate_cell(measure[Statistic::mean]),
                   interval_cell(measure), unit_words(measure.unit, !scenario.horizon),
                   published_cell(scenario, group, measure.measure)});
  }
  return table.to_string();
}

/// The text beside its label, or below it where that is long, wrapped to the page and indented
/// below itself.
std::string labelled(const std::string& label, const std::string& text) {
  const std::string lines = wrapped(text, page_width - label_width - 2, label_width + 2);
  if (label.size() < label_width) return fmt::format("  {:<{}}{}\n", label, label_width, lines);
  return fmt::format("  {}\n  {:<{}}{}\n", label, "", label_width, lines);
}

std::string what_figures_stand_on(const Survey& survey, const Scenario& scenario) {
  std::string text = "What the figures stand on\n";
  std::string label = "This run";
  for (const std::string& sentence : accounting_rule(scenario, survey)) {
    text += labelled(label, sentence);
    label.clear();
  }
  for (const PublishedFigure& figure : scenario.published) {
    text += labelled(figure.label, figure.accounting_rule);
    text += labelled("", "Source: " + figure.source);
  }
  return text;
}

}  // namespace

std::string summary_table(const Survey& survey, const Scenario& scenario, const StudyResult& study,
                          const ScenarioResult& result) {
  const MeasureInfo& main_measure = info_of(main_measure_of(scenario));
  std::string text =
      fmt::format("{}\n{} on {}: {} corridors, {} services; {} draws, seed {}\n\n", scenario.title,
                  scenario.name, survey.name, survey.corridors.size(),
                  count_in_words(survey.services.size()), count_in_words(study.draws), study.seed);
  text += by_group_table(scenario, result, main_measure) + "\n";
  if (scenario.horizon) {
    text += years_table(scenario, result, leading_group(scenario), main_measure.name) + "\n";
  }
  if (!result.probabilities.empty()) text += probabilities_table(result) + "\n";
  if (!result.differences.empty()) {
    text += comparison_table(scenario, result, groups_shown(scenario, result)) + "\n";
  }
  text += what_figures_stand_on(survey, scenario);
  for (const std::string& group : groups_in_detail(scenario, main_measure.name)) {
    text += "\n" + other_measures_table(scenario, group, result, main_measure.name);
  }
  return text;
}

}  // namespace remitsim
