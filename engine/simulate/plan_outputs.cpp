#include "simulate/plan_outputs.hpp"

#include "simulate/plan_estimates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace remitsim {

namespace {

GroupPlan plan_group(Group group, const std::vector<CorridorPlan>& corridors) {
  GroupPlan plan{.group = std::move(group)};
  for (const std::size_t c : plan.group.corridors) {
    plan.has_flow = plan.has_flow || corridors[c].flow_usd_million > 0;
    plan.has_smart = plan.has_smart || !corridors[c].smart.empty();
    plan.keeps_smart = plan.keeps_smart || corridors[c].keeps_smart;
  }
  return plan;
}

std::vector<Aggregate> single_corridors(const ScenarioPlan& plan) {
  std::vector<Aggregate> aggregates;
  for (const CorridorPlan& corridor : plan.corridors) {
    aggregates.push_back({.wholes = {},
                          .corridors = 1,
                          .services = static_cast<double>(corridor.costs->counted_services),
                          .smart_corridors = corridor.smart.empty() ? 0.0 : 1.0});
  }
  return aggregates;
}

void plan_groups(const Survey& survey, ScenarioPlan& plan) {
  AggregateSets sets(single_corridors(plan));
  std::vector<std::vector<std::size_t>> built_in;
  std::vector<std::vector<std::size_t>> own;
  for (Group& group : groups_of(survey, plan.scenario->pools, plan.scenario->groups)) {
    (group.kind == GroupKind::named ? own : built_in).push_back(group.corridors);
    plan.groups.push_back(plan_group(std::move(group), plan.corridors));
  }
  // One after the other, so that a scenario's own groups do not change how others are summed.
  std::vector<std::size_t> positions = sets.add(built_in);
  const std::vector<std::size_t> own_positions = sets.add(own);
  positions.insert(positions.end(), own_positions.begin(), own_positions.end());
  for (std::size_t g = 0; g < positions.size(); ++g) plan.groups[g].aggregate = positions[g];
  plan.aggregates = sets.aggregates();
}

void plan_measures(ScenarioPlan& plan) {
  for (const MeasureInfo& info : all_measures()) {
    plan.measures.push_back(
        {std::string(info.name), std::string(info.unit), info.measure, std::nullopt, true});
  }
  // Before the conversions, so that its index is the same in all scenarios.
  plan.measures.push_back({.name = "paid_before",
                           .unit = "usd_million",
                           .measure = Measure::paid_before,
                           .is_shown = false});
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
        if (!plan.measures[m].is_shown ||
            !has_output(plan, plan.periods[p], plan.groups[g], plan.measures[m])) {
          continue;
        }
        plan.outputs.push_back({.period = p,
                                .group = g,
                                .measure = m,
                                .has_quantiles = has_quantiles(*plan.scenario, plan.groups[g].group,
                                                               plan.measures[m])});
      }
    }
  }
}

void list_probabilities(StudyPlan& study, ScenarioPlan& plan) {
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
    plan.probabilities.push_back(
        {output->group, output->measure, question.at_least, study.probability_count++});
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

void plan_outputs(StudyPlan& study, ScenarioPlan& plan) {
  const Survey& survey = *study.survey;
  plan_groups(survey, plan);
  plan.periods = periods_of(*plan.scenario, survey.year);
  plan.main_period = main_period_of(plan.periods);
  plan_measures(plan);
  list_outputs(plan);
  plan_estimates(study, plan);
  list_probabilities(study, plan);
}

}  // namespace remitsim
