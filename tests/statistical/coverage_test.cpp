// Whether the standard errors are right: over many replications, an interval of 1.96 standard
// errors holds the true value in 95 % of them. Truth: one corridor with a lognormal flow. Random
// draws: the errors of standard deviations and quantiles are for these, and too wide for more even
// ones. Means have their own test, for every method: coverage_of_means_test.cpp.

#include "random/normal.hpp"
#include "remitsim/study.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <vector>

using namespace remitsim;

namespace {

constexpr double flow = 1000;
constexpr double sigma = 0.45;

std::map<Statistic, double> true_values() {
  const auto quantile = [](double p) {
    return flow * std::exp(sigma * normal_quantile(p) - sigma * sigma / 2);
  };
  return {{Statistic::mean, flow},
          {Statistic::sd, flow * std::sqrt(std::exp(sigma * sigma) - 1)},
          {Statistic::p05, quantile(0.05)},
          {Statistic::p25, quantile(0.25)},
          {Statistic::p50, quantile(0.50)},
          {Statistic::p75, quantile(0.75)},
          {Statistic::p95, quantile(0.95)}};
}

}  // namespace

TEST_CASE("95 % intervals of every statistic hold the truth in 95 % of replications") {
  constexpr int replications = 1'000;
  const Survey survey = made_up::survey_of({{"GBR", "KEN", flow, {{5, 1}}}});
  Scenario scenario;
  scenario.uncertainty.flow = {sigma, {10, 25, 15, 50}, {}};
  const auto truth = true_values();
  std::map<Statistic, int> covered;
  for (int seed = 1; seed <= replications; ++seed) {
    const StudyResult study = simulate(survey, std::vector{scenario},
                                       {.draws = 4'096,
                                        .seed = static_cast<std::uint64_t>(seed),
                                        .method = SamplingMethod::random,
                                        .threads = 1});
    const MeasureResult& result = *study.scenarios[0].find("World", "flow_before");
    for (const auto& [statistic, value] : truth) {
      const Estimate& estimate = result[statistic];
      covered[statistic] +=
          std::fabs(estimate.value - value) <= 1.96 * estimate.standard_error ? 1 : 0;
    }
  }
  const double sd = std::sqrt(0.95 * 0.05 * replications);
  for (const auto& [statistic, value] : truth) {
    INFO("statistic " << to_string(statistic) << ", true value " << value);
    // The error of a quantile or a standard deviation is itself estimated, which costs up to two
    // points of coverage at this number of draws; four binomial standard deviations on top.
    const double loss = statistic == Statistic::mean ? 0 : 0.02 * replications;
    CHECK(covered[statistic] > 0.95 * replications - loss - 4 * sd);
    CHECK(covered[statistic] < 0.95 * replications + 4 * sd);
  }
}
