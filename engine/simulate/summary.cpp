#include "simulate/summary.hpp"

#include <algorithm>
#include <utility>

namespace remitsim {

namespace {

/// The order statistics among the statistics, and the probability of each.
constexpr std::array<std::pair<Statistic, double>, 5> quantiles = {{{Statistic::p05, 0.05},
                                                                    {Statistic::p25, 0.25},
                                                                    {Statistic::p50, 0.50},
                                                                    {Statistic::p75, 0.75},
                                                                    {Statistic::p95, 0.95}}};

MeasureResult measure_result(const MeasureInfo& info, const Moments& moments,
                             const LogHistogram& histogram) {
  MeasureResult result{info.name, info.unit, {}};
  const auto set = [&](Statistic statistic, Estimate estimate) {
    result.estimates[static_cast<std::size_t>(statistic)] = estimate;
  };
  set(Statistic::mean, {moments.mean(), moments.standard_error_of_mean()});
  set(Statistic::sd, {moments.sd(), moments.standard_error_of_sd()});
  for (const auto& [statistic, probability] : quantiles) {
    // The histogram holds magnitudes in single precision; the extremes are known in full.
    const double value =
        std::clamp(histogram.quantile(probability), moments.minimum(), moments.maximum());
    set(statistic, {value, standard_error_of_quantile(histogram, probability)});
  }
  return result;
}

ScenarioResult scenario_result(const StudyPlan& plan, const StudyTotals& totals,
                               std::size_t scenario) {
  const ScenarioPlan& scenario_plan = plan.scenarios[scenario];
  ScenarioResult result{scenario_plan.scenario->name, plan.survey->year, {}};
  for (std::size_t g = 0; g < scenario_plan.groups.size(); ++g) {
    const GroupPlan& group = scenario_plan.groups[g];
    GroupResult group_result{to_string(group.group.kind), group.group.name, {}};
    for (const MeasureInfo& info : all_measures()) {
      if (!group.defines(info.measure)) continue;
      const std::size_t index = statistics_index(g, info.measure);
      group_result.measures.push_back(measure_result(info, totals.moments[scenario][index],
                                                     totals.histograms[scenario][index]));
    }
    result.groups.push_back(std::move(group_result));
  }
  return result;
}

}  // namespace

StudyResult summarise(const StudyPlan& plan, const StudyTotals& totals) {
  StudyResult result{totals.draws, plan.draws, plan.seed, {}};
  if (totals.draws == 0) return result;
  for (std::size_t s = 0; s < plan.scenarios.size(); ++s) {
    result.scenarios.push_back(scenario_result(plan, totals, s));
  }
  return result;
}

std::string_view to_string(Statistic statistic) {
  constexpr std::array<std::string_view, statistic_count> names = {"mean", "sd",  "p05", "p25",
                                                                   "p50",  "p75", "p95"};
  return names[static_cast<std::size_t>(statistic)];
}

const MeasureResult* ScenarioResult::find(std::string_view group, std::string_view measure) const {
  for (const GroupResult& candidate : groups) {
    if (candidate.name != group) continue;
    for (const MeasureResult& result : candidate.measures) {
      if (result.measure == measure) return &result;
    }
  }
  return nullptr;
}

}  // namespace remitsim
