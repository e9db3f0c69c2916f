#include "solve/outcome.hpp"

#include "files/nearest.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

const PeriodResult* period_of(const ScenarioResult& result, const Goal& goal) {
  return goal.period.empty() ? &result.main_period() : result.find_period(goal.period);
}

[[noreturn]] void refuse(std::string_view what, const std::string& name,
                         const std::vector<std::string>& known) {
  throw GoalError(
      fmt::format("the results have no {} {}{}", what, name, did_you_mean(name, known)));
}

/// The measure that the goal is about, in the results of a scenario. Throws GoalError.
const MeasureResult& measure_of(const ScenarioResult& result, const Goal& goal) {
  std::vector<std::string> known;
  const PeriodResult* period = period_of(result, goal);
  if (period == nullptr) {
    for (const PeriodResult& each : result.periods) known.push_back(each.period);
    refuse("period", goal.period, known);
  }
  if (const MeasureResult* measure = period->find(goal.group, goal.measure)) return *measure;
  for (const GroupResult& group : period->groups) {
    known.push_back(group.name);
    if (group.name != goal.group) continue;
    known.clear();
    for (const MeasureResult& measure : group.measures) known.push_back(measure.measure);
    refuse("measure of " + goal.group, goal.measure, known);
  }
  refuse("group", goal.group, known);
}

Estimate outcome_of(const ScenarioResult& result, const Goal& goal) {
  if (goal.at_least) return result.probabilities.front().probability;
  return measure_of(result, goal)[Statistic::mean];
}

}  // namespace

OutcomeSimulator::OutcomeSimulator(const Survey& survey, ScenarioWith scenario_with, Goal goal,
                                   StudyOptions options, double value)
    : survey_(survey),
      scenario_with_(std::move(scenario_with)),
      goal_(std::move(goal)),
      options_(std::move(options)) {
  Scenario scenario = scenario_with_(value);
  scenario.against.clear();
  scenario.probabilities.clear();
  const StudyResult result = simulate(survey_, std::span(&scenario, 1), {.draws = 2});
  unit_ = measure_of(result.scenarios.front(), goal_).unit;
}

std::vector<Estimate> OutcomeSimulator::operator()(std::span<const double> values) const {
  std::vector<Scenario> scenarios;
  for (const double value : values) {
    Scenario& scenario = scenarios.emplace_back(scenario_with_(value));
    scenario.against.clear();
    scenario.probabilities.clear();
    if (goal_.at_least) {
      scenario.probabilities = {{goal_.group, goal_.measure, *goal_.at_least}};
    }
  }
  const StudyResult result = simulate(survey_, scenarios, options_);
  if (result.draws < result.draws_requested) throw Stopped{};
  std::vector<Estimate> outcomes;
  for (const ScenarioResult& scenario : result.scenarios) {
    outcomes.push_back(outcome_of(scenario, goal_));
  }
  return outcomes;
}

}  // namespace remitsim
