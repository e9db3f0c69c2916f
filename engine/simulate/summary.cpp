#include "simulate/summary.hpp"

#include "simulate/mean_estimate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace remitsim {

namespace {

/// The order statistics among the statistics, and the probability of each.
constexpr std::array<std::pair<Statistic, double>, 5> quantiles = {{{Statistic::p05, 0.05},
                                                                    {Statistic::p25, 0.25},
                                                                    {Statistic::p50, 0.50},
                                                                    {Statistic::p75, 0.75},
                                                                    {Statistic::p95, 0.95}}};

/// How many independent draws are worth as much, for standard deviations, quantiles and
/// probabilities: a mirrored draw may tell nothing that its image does not. More even draws are
/// worth more, which their errors do not show.
std::uint64_t independent_draws(const StudyPlan& study, std::uint64_t draws) {
  return study.sampler.method() == SamplingMethod::antithetic ? draws / 2 : draws;
}

/// Sets the estimates of an output; no histogram where it has no quantiles. `draws` are the
/// independent ones.
void set_estimates(const MeanEstimate& mean, const Moments& moments, const LogHistogram* histogram,
                   std::uint64_t draws, MeasureResult& result) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  result.estimates.fill({none, none});
  const auto set = [&](Statistic statistic, Estimate estimate) {
    result.estimates[static_cast<std::size_t>(statistic)] = estimate;
  };
  set(Statistic::mean, mean.published());
  result.control_gain = mean.control_gain;
  set(Statistic::sd, {moments.sd(), moments.standard_error_of_sd(draws)});
  result.has_quantiles = histogram != nullptr;
  if (!result.has_quantiles) return;
  for (const auto& [statistic, probability] : quantiles) {
    const double value = histogram->quantile(probability);
    set(statistic, {value, standard_error_of_quantile(*histogram, probability, draws)});
  }
}

/// Adds an empty result of the output to the period, under its group.
MeasureResult& add_output(const ScenarioPlan& plan, const OutputPlan& output,
                          PeriodResult& period) {
  const Group& group = plan.groups[output.group].group;
  const bool is_new = period.groups.empty() || period.groups.back().name != group.name ||
                      period.groups.back().kind != to_string(group.kind);
  if (is_new) period.groups.push_back({to_string(group.kind), group.name, {}});
  const MeasurePlan& measure = plan.measures[output.measure];
  return period.groups.back().measures.emplace_back(
      MeasureResult{.measure = measure.name, .unit = measure.unit, .estimates = {}});
}

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
  ScenarioResult result{plan.scenario->name, {}, {}};
  for (const PeriodPlan& period : plan.periods) result.periods.push_back({period.label, {}});
  for (const OutputPlan& output : plan.outputs) {
    const std::size_t e = output.estimate;
    const LogHistogram* histogram =
        output.has_quantiles ? &totals.done.histograms[*study.estimates[e].histogram] : nullptr;
    set_estimates(mean_estimate(study, totals, e), totals.moments_of(e), histogram,
                  independent_draws(study, totals.done.draws),
                  add_output(plan, output, result.periods[output.period]));
  }
  for (const ProbabilityPlan& question : plan.probabilities) {
    result.probabilities.push_back(
        {plan.groups[question.group].group.name, plan.measures[question.measure].name,
         question.at_least,
         probability_of(totals.done.reached[question.index], totals.done.draws,
                        independent_draws(study, totals.done.draws))});
  }
  return result;
}

}  // namespace

StudyResult summarise(const StudyPlan& plan, const StudyTotals& totals) {
  StudyResult result{totals.done.draws,     plan.draws, plan.seed, plan.sampler.method(),
                     plan.control_variates, {},         {}};
  if (totals.done.draws == 0) return result;
  for (const ScenarioPlan& scenario : plan.scenarios) {
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
  const auto found = std::find_if(periods.begin(), periods.end(),
                                  [&](const PeriodResult& p) { return p.period == period; });
  return found == periods.end() ? nullptr : &*found;
}

}  // namespace remitsim
