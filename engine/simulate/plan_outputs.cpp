#include "simulate/plan_outputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace remitsim {

namespace {

void plan_groups(const Survey& survey, ScenarioPlan& plan) {
  for (Group& group : groups_of(survey, plan.scenario->pools, plan.scenario->groups)) {
    GroupPlan group_plan{.group = std::move(group)};
    for (const std::size_t c : group_plan.group.corridors) {
      CorridorPlan& corridor = plan.corridors[c];
      corridor.groups.push_back(plan.groups.size());
      group_plan.has_flow = group_plan.has_flow || corridor.flow_usd_million > 0;
      group_plan.has_smart = group_plan.has_smart || !corridor.smart.empty();
      group_plan.keeps_smart = group_plan.keeps_smart || corridor.keeps_smart;
    }
    plan.groups.push_back(std::move(group_plan));
  }
}

void plan_measures(ScenarioPlan& plan) {
  for (const MeasureInfo& info : all_measures()) {
    plan.measures.push_back(
        {std::string(info.name), std::string(info.unit), info.measure, std::nullopt});
  }
  const auto& conversions = plan.scenario->conversions;
  for (std::size_t i = 0; i < conversions.size(); ++i) {
    const auto source =
        std::find_if(all_measures().begin(), all_measures().end(), [&](const MeasureInfo& info) {
          return info.is_money() && info.name == conversions[i].measure;
        });
    if (source == all_measures().end()) {
      throw StudyError(fmt::format("the conversion {} is of {}, which is no measure in US$ million",
                                   conversions[i].name, conversions[i].measure));
    }
    plan.measures.push_back({conversions[i].name, conversions[i].name, source->measure, i});
  }
}

/// Whether the period has the group's measure.
bool has_output(const ScenarioPlan& plan, const PeriodPlan& period, const GroupPlan& group,
                const MeasurePlan& measure) {
  const bool is_money = info_of(measure.measure).is_money();
  return group.defines(measure.measure) && (is_money || period.kind != PeriodKind::present_value) &&
         period_has(*plan.scenario, period, group.group.kind);
}

/// Whether a published figure of the scenario is about the group, or shows it as the engine's own
/// estimate.
bool is_published(const Scenario& scenario, const std::string& group) {
  const auto& figures = scenario.published;
  return std::any_of(figures.begin(), figures.end(), [&](const PublishedFigure& figure) {
    const auto& own = figure.own_estimates;
    return figure.group == group || std::find(own.begin(), own.end(), group) != own.end();
  });
}

/// Quantiles of all measures of senders, receivers and corridors would be most of the work.
bool has_quantiles(const Scenario& scenario, const Group& group, const MeasurePlan& measure) {
  if (!is_numerous(group.kind) || is_published(scenario, group.name)) return true;
  const bool is_main =
      measure.measure == Measure::savings || measure.measure == Measure::cost_after;
  return is_main && !measure.conversion;
}

void list_outputs(ScenarioPlan& plan) {
  for (std::size_t p = 0; p < plan.periods.size(); ++p) {
    for (std::size_t g = 0; g < plan.groups.size(); ++g) {
      for (std::size_t m = 0; m < plan.measures.size(); ++m) {
        if (!has_output(plan, plan.periods[p], plan.groups[g], plan.measures[m])) continue;
        plan.outputs.push_back({p, g, m, std::nullopt});
        if (has_quantiles(*plan.scenario, plan.groups[g].group, plan.measures[m])) {
          plan.outputs.back().histogram = plan.histogram_count++;
        }
      }
    }
  }
}

void list_probabilities(ScenarioPlan& plan) {
  for (const ProbabilityQuestion& question : plan.scenario->probabilities) {
    const auto output =
        std::find_if(plan.outputs.begin(), plan.outputs.end(), [&](const OutputPlan& candidate) {
          return candidate.period == plan.main_period &&
                 plan.groups[candidate.group].group.name == question.group &&
                 plan.measures[candidate.measure].name == question.measure;
        });
    if (output == plan.outputs.end()) {
      throw StudyError(
          fmt::format("a probability is asked of {} in {}, which the results do not have",
                      question.measure, question.group));
    }
    plan.probabilities.push_back({output->group, output->measure, question.at_least});
  }
}

}  // namespace

bool GroupPlan::defines(Measure measure) const {
  switch (measure) {
    case Measure::cost_before:
    case Measure::cost_after:
      return has_flow;
    case Measure::smart_cost_before:
      return has_smart;
    case Measure::smart_cost_after:
      return keeps_smart;
    case Measure::service_cost_before:
    case Measure::service_cost_after:
      // Of a single corridor it is the simple cost.
      return group.corridors.size() > 1;
    default:
      return !group.corridors.empty();
  }
}

void plan_outputs(const Survey& survey, ScenarioPlan& plan) {
  plan_groups(survey, plan);
  plan.periods = periods_of(*plan.scenario, survey.year);
  plan.main_period = main_period_of(plan.periods);
  plan_measures(plan);
  list_outputs(plan);
  list_probabilities(plan);
}

}  // namespace remitsim
