#include "simulate/measure_result.hpp"

#include "simulate/mean_estimate.hpp"
#include "statistics/histogram_quantiles.hpp"

#include <array>
#include <limits>
#include <utility>

namespace remitsim {

namespace {

/// The order statistics among the statistics, and the probability of each.
constexpr std::array<std::pair<Statistic, double>, 5> order_statistics = {{{Statistic::p05, 0.05},
                                                                           {Statistic::p25, 0.25},
                                                                           {Statistic::p50, 0.50},
                                                                           {Statistic::p75, 0.75},
                                                                           {Statistic::p95, 0.95}}};

}  // namespace

std::uint64_t independent_draws(const StudyPlan& study, std::uint64_t draws) {
  return study.sampler.method() == SamplingMethod::antithetic ? draws / 2 : draws;
}

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

void set_statistics(const StudyPlan& study, const StudyTotals& totals, std::size_t estimate,
                    bool has_quantiles, MeasureResult& result) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  result.estimates.fill({none, none});
  const auto set = [&](Statistic statistic, Estimate value) {
    result.estimates[static_cast<std::size_t>(statistic)] = value;
  };
  const std::uint64_t draws = independent_draws(study, totals.done.draws);
  const MeanEstimate mean = mean_estimate(study, totals, estimate);
  const Moments moments = totals.moments_of(estimate);
  set(Statistic::mean, mean.published());
  result.control_gain = mean.control_gain;
  set(Statistic::sd, {moments.sd(), moments.standard_error_of_sd(draws)});
  result.has_quantiles = has_quantiles;
  if (!has_quantiles) return;
  const HistogramQuantiles quantiles(totals.done.histograms[*study.estimates[estimate].histogram]);
  for (const auto& [statistic, p] : order_statistics) {
    set(statistic, {quantiles.at(p), quantiles.standard_error_at(p, draws)});
  }
}

}  // namespace remitsim
