#include "simulate/summarise_differences.hpp"

#include "kernels/elementwise.hpp"
#include "simulate/mean_estimate.hpp"
#include "simulate/measure_result.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace remitsim {

namespace {

/// Nothing where the difference has no error but that of the arithmetic.
std::optional<double> variance_ratio(const Estimate& minuend, const Estimate& subtrahend,
                                     double error_of_difference) {
  const double size = std::max(std::fabs(minuend.value), std::fabs(subtrahend.value));
  if (error_of_difference <= elementwise::rounding_share * size) return std::nullopt;
  const auto square = [](double value) { return value * value; };
  return (square(minuend.standard_error) + square(subtrahend.standard_error)) /
         square(error_of_difference);
}

/// Of two that are one and the same estimate.
void set_no_difference(bool has_quantiles, MeasureResult& result) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  result.has_quantiles = has_quantiles;
  for (std::size_t s = 0; s < statistic_count; ++s) {
    const bool is_there = has_quantiles || !is_quantile(static_cast<Statistic>(s));
    result.estimates[s] = is_there ? Estimate{0, 0} : Estimate{none, none};
  }
}

PeriodResult& period_of(const std::string& label, std::vector<PeriodResult>& periods) {
  if (periods.empty() || periods.back().period != label) periods.push_back({label, {}});
  return periods.back();
}

}  // namespace

void add_differences(const StudyPlan& study, const ScenarioPlan& plan, const StudyTotals& totals,
                     ScenarioResult& result) {
  if (plan.compared.empty()) return;
  result.against = plan.scenario->against;
  for (const ComparedOutput& compared : plan.compared) {
    const OutputPlan& output = plan.outputs[compared.output];
    MeasureResult& difference =
        add_output(plan, output, period_of(plan.periods[output.period].label, result.differences));
    if (!compared.difference) {
      set_no_difference(compared.has_quantiles, difference);
      continue;
    }
    set_statistics(study, totals, *compared.difference, compared.has_quantiles, difference);
    difference.variance_ratio =
        variance_ratio(mean_estimate(study, totals, output.estimate).published(),
                       mean_estimate(study, totals, compared.against).published(),
                       difference[Statistic::mean].standard_error);
  }
}

}  // namespace remitsim
