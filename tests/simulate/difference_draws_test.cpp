// Differences by brute force: the draws of each scenario, run alone, are kept and subtracted here.

#include "random/replicates.hpp"
#include "remitsim/study.hpp"
#include "simulate/all_draws.hpp"
#include "simulate/busy_study.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

using namespace remitsim;
using test::busy_scenario;
using test::Draws;
using test::draws_of;
using test::three_corridors;

namespace {

Draws subtracted(Draws a, const Draws& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) a[i] -= b[i];
  return a;
}

double mean_of(const Draws& draws) {
  return std::accumulate(draws.begin(), draws.end(), 0.0) / static_cast<double>(draws.size());
}

double sd_of(const Draws& draws) {
  const double mean = mean_of(draws);
  double squares = 0;
  for (const double draw : draws) squares += (draw - mean) * (draw - mean);
  return std::sqrt(squares / static_cast<double>(draws.size() - 1));
}

/// Of the mean of 16 replicates, widened for Student's t.
double replicated_error(const Draws& draws) {
  Draws means(replicate_count);
  for (std::size_t i = 0; i < draws.size(); ++i) means[i % replicate_count] += draws[i];
  for (double& mean : means) mean /= static_cast<double>(draws.size() / replicate_count);
  const double widening =
      boost::math::quantile(boost::math::students_t(replicate_count - 1.0), 0.975) /
      boost::math::quantile(boost::math::normal(), 0.975);
  return sd_of(means) / std::sqrt(static_cast<double>(replicate_count)) * widening;
}

double error_of(const Draws& draws, SamplingMethod method) {
  return method == SamplingMethod::random
             ? sd_of(draws) / std::sqrt(static_cast<double>(draws.size()))
             : replicated_error(draws);
}

}  // namespace

TEST_CASE("differences are those of the two scenarios' draws, run alone") {
  const Survey survey = three_corridors();
  const Scenario a = busy_scenario("a", 5);
  Scenario b = busy_scenario("b", 3);
  b.uncertainty.price.log_sigma = 0.1;  // so that even what is before the policies differs
  for (const auto method :
       {SamplingMethod::random, SamplingMethod::sobol, SamplingMethod::antithetic}) {
    const StudyOptions options{.draws = 2'048, .seed = 4, .method = method, .threads = 1};
    Scenario compared = b;
    compared.against = "a";
    const StudyResult result = simulate(survey, std::vector{a, compared}, options);
    for (const std::string group : {"World", "GBR-KEN", "From Britain", "Sub-Saharan Africa"}) {
      for (const std::string measure :
           {"savings", "efficiency_gain", "cost_before", "cost_after", "corridors_above_after"}) {
        INFO(group << ": " << measure << ", " << to_string(method));
        const Draws draws = subtracted(draws_of(survey, b, options, group, measure),
                                       draws_of(survey, a, options, group, measure));
        const MeasureResult* difference = result.scenarios[1].find_difference(group, measure);
        REQUIRE(difference != nullptr);
        const Estimate mean = (*difference)[Statistic::mean];
        CHECK(mean.value == Approx(mean_of(draws)).epsilon(1e-9).margin(1e-12));
        CHECK(mean.standard_error == Approx(error_of(draws, method)).epsilon(1e-6).margin(1e-12));
        CHECK((*difference)[Statistic::sd].value == Approx(sd_of(draws)).epsilon(1e-9));
        if (!difference->has_quantiles) continue;
        Draws sorted = draws;
        std::sort(sorted.begin(), sorted.end());
        const Estimate median = (*difference)[Statistic::p50];
        const double size = 0.01 * std::fabs(median.value) + 0.25 * median.standard_error;
        CHECK(std::fabs(median.value - sorted[sorted.size() / 2]) <= size);
      }
    }
  }
}
