#include "simulate/mean_estimate.hpp"

#include "random/normal.hpp"
#include "random/quantile.hpp"
#include "statistics/control_variates.hpp"

#include <array>
#include <cmath>
#include <vector>

namespace remitsim {

namespace {

/// By how much an error is widened whose degrees of freedom are few.
double widening(double degrees_of_freedom) {
  if (std::isinf(degrees_of_freedom)) return 1;
  // They are asked for thousands of times, and each costs a table.
  static const std::array<double, replicate_count> known = [] {
    constexpr double level = 0.05;
    std::array<double, replicate_count> factors{};
    for (std::size_t degrees = 1; degrees < factors.size(); ++degrees) {
      factors[degrees] =
          errors_of_level(level, static_cast<double>(degrees)) / normal_quantile(1 - level / 2);
    }
    return factors;
  }();
  return known.at(static_cast<std::size_t>(degrees_of_freedom));
}

}  // namespace

double errors_of_level(double level, double degrees_of_freedom) {
  if (std::isinf(degrees_of_freedom)) return normal_quantile(1 - level / 2);
  return QuantileFunction({StudentT{degrees_of_freedom, 0, 1}})(1 - level / 2);
}

Estimate MeanEstimate::published() const {
  return {value, standard_error * widening(degrees_of_freedom)};
}

MeanEstimate mean_estimate(const StudyPlan& plan, const StudyTotals& totals, std::size_t estimate) {
  const Moments moments = totals.moments_of(estimate);
  const std::vector<ControlPlan>& planned = plan.estimates[estimate].controls;
  if (plan.sampler.method() == SamplingMethod::random && planned.empty()) {
    return {.value = moments.mean(), .standard_error = moments.standard_error_of_mean()};
  }
  const ReplicatedMean plain = replicated_mean(moments.replicate_means());
  if (planned.empty()) {
    return {moments.mean(), plain.standard_error, plain.degrees_of_freedom};
  }
  std::vector<Control> controls;
  controls.reserve(planned.size());
  for (const ControlPlan& control : planned) {
    controls.push_back(
        {totals.moments_of(control.estimate).replicate_means(), control.expectation});
  }
  const ReplicatedMean mean = controlled_mean(moments.replicate_means(), controls);
  MeanEstimate result{mean.value, mean.standard_error, mean.degrees_of_freedom};
  if (mean.standard_error > 0) {
    const bool are_independent = plan.sampler.method() == SamplingMethod::random;
    const double plain_error =
        are_independent ? moments.standard_error_of_mean() : plain.standard_error;
    const double ratio = plain_error / mean.standard_error;
    result.control_gain = ratio * ratio;
  }
  return result;
}

}  // namespace remitsim
