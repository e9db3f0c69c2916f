#include "simulate/summary.hpp"

#include "simulate/firm_types.hpp"
#include "simulate/group_histograms.hpp"
#include "simulate/measure_result.hpp"
#include "simulate/summarise_differences.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace remitsim {

namespace {

/// The share of draws in which it is met. The error is that of two successes and two failures more
/// (Agresti and Coull 1998, The American Statistician 52(2)): else a probability that no draw
/// spoke against would seem to be known without error.
Estimate probability_of(std::uint64_t reached, std::uint64_t draws, std::uint64_t independent) {
  const double share = static_cast<double>(reached) / static_cast<double>(draws);
  const auto n = static_cast<double>(independent);
  const double p = (share * n + 2) / (n + 4);
  return {share, std::sqrt(p * (1 - p) / (n + 4))};
}

ScenarioResult scenario_result(const StudyPlan& study, const ScenarioPlan& plan,
                               const StudyTotals& totals) {
  ScenarioResult result{.scenario = plan.scenario->name, .periods = {}, .probabilities = {}};
  for (const PeriodPlan& period : plan.periods) result.periods.push_back({period.label, {}});
  for (const OutputPlan& output : plan.outputs) {
    set_statistics(study, totals, output.estimate, output.has_quantiles,
                   add_output(plan, output, result.periods[output.period]));
  }
  for (const ProbabilityPlan& question : plan.probabilities) {
    result.probabilities.push_back(
        {plan.groups[question.group].group.name, plan.measures[question.measure].name,
         question.at_least,
         probability_of(totals.done.reached[question.index], totals.done.draws,
                        independent_draws(study, totals.done.draws))});
  }
  add_differences(study, plan, totals, result);
  result.histograms = group_histograms(study, plan, totals.done);
  result.firm_types = firm_types_after(*study.survey, *plan.scenario);
  return result;
}

const PeriodResult* find_in(const std::vector<PeriodResult>& periods, std::string_view period) {
  const auto found = std::find_if(periods.begin(), periods.end(),
                                  [&](const PeriodResult& p) { return p.period == period; });
  return found == periods.end() ? nullptr : &*found;
}

}  // namespace

StudyResult summarise(const StudyPlan& plan, const StudyTotals& totals) {
  StudyResult result{totals.done.draws,     plan.draws, plan.seed, plan.sampler.method(),
                     plan.control_variates, {},         {},        {}};
  if (totals.done.draws == 0) return result;
  for (const ScenarioPlan& scenario : std::span(plan.scenarios).first(plan.shown_scenarios)) {
    result.scenarios.push_back(scenario_result(plan, scenario, totals));
  }
  return result;
}

std::string_view to_string(Statistic statistic) {
  constexpr std::array<std::string_view, statistic_count> names = {"mean", "sd",  "p05", "p25",
                                                                   "p50",  "p75", "p95"};
  return names[static_cast<std::size_t>(statistic)];
}

const MeasureResult* PeriodResult::find(std::string_view group, std::string_view measure) const {
  for (const GroupResult& candidate : groups) {
    if (candidate.name != group) continue;
    for (const MeasureResult& result : candidate.measures) {
      if (result.measure == measure) return &result;
    }
  }
  return nullptr;
}

const PeriodResult& ScenarioResult::main_period() const {
  const PeriodResult* total = find_period("total");
  return total != nullptr ? *total : periods.front();
}

const PeriodResult* ScenarioResult::find_period(std::string_view period) const {
  return find_in(periods, period);
}

const MeasureResult* ScenarioResult::find_difference(std::string_view group,
                                                     std::string_view measure) const {
  const PeriodResult* period = find_in(differences, main_period().period);
  return period == nullptr ? nullptr : period->find(group, measure);
}

}  // namespace remitsim
