// How fast the error of the mean falls with the number of draws, and whether the mean has a bias,
// under each way of drawing. Truth: savings of corridors under a cap, in closed form.

#include "statistical/capped_corridors.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <vector>

using namespace remitsim;
namespace capped = remitsim::test::capped;

namespace {

constexpr int first_power = 8;
constexpr int last_power = 15;
constexpr std::uint64_t seeds = 16;

struct Study {
  Survey survey;
  std::vector<Scenario> scenarios = {capped::scenario()};
  double truth = capped::true_savings(survey);

  explicit Study(std::size_t corridors) : survey(capped::survey_of_first(corridors)) {}

  [[nodiscard]] double error(std::uint64_t draws, std::uint64_t seed, SamplingMethod method,
                             bool control_variates) const {
    const StudyResult result = simulate(survey, scenarios,
                                        {.draws = draws,
                                         .seed = seed,
                                         .method = method,
                                         .control_variates = control_variates,
                                         .threads = 1});
    return (*result.scenarios[0].find("World", "savings"))[Statistic::mean].value - truth;
  }
};

/// The slope of the least-squares line of log RMS error on log draws. Every run has a seed of its
/// own, so that the errors are independent.
double slope_of_error(SamplingMethod method) {
  const Study study(12);
  const double centre = (first_power + last_power) / 2.0;
  double xy = 0;
  double xx = 0;
  for (int power = first_power; power <= last_power; ++power) {
    double square = 0;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
      const std::uint64_t own = 1'000 * static_cast<std::uint64_t>(power) + seed;
      const double error = study.error(std::uint64_t{1} << power, own, method, false);
      square += error * error / seeds;
    }
    xy += (power - centre) * std::log2(square) / 2;
    xx += (power - centre) * (power - centre);
  }
  return xy / xx;
}

/// The standard error of that slope. Errors are close to normal, so that the mean square of `seeds`
/// of them has a relative standard error of √(2/seeds), and log2 of its root half of that / ln 2.
double error_of_slope() {
  const double centre = (first_power + last_power) / 2.0;
  double xx = 0;
  for (int power = first_power; power <= last_power; ++power) {
    xx += (power - centre) * (power - centre);
  }
  return std::sqrt(2.0 / seeds) / 2 / std::log(2.0) / std::sqrt(xx);
}

/// The mean error over replications, in its standard errors.
double bias_in_standard_errors(SamplingMethod method, bool control_variates) {
  constexpr std::uint64_t replications = 100;
  const Study study(4);
  double sum = 0;
  double square = 0;
  for (std::uint64_t seed = 0; seed < replications; ++seed) {
    const double error = study.error(1'024, 70'000 + seed, method, control_variates);
    sum += error;
    square += error * error;
  }
  const double mean = sum / replications;
  const double variance = (square / replications - mean * mean) / (replications - 1);
  return mean / std::sqrt(variance);
}

}  // namespace

TEST_CASE("the error of random draws falls with their square root") {
  const double slope = slope_of_error(SamplingMethod::random);
  INFO("slope " << slope << " ± " << error_of_slope());
  CHECK(std::fabs(slope + 0.5) < 4 * error_of_slope());
}

TEST_CASE("the error of Sobol' points falls clearly faster") {
  // By more than four standard errors: chance does not take random draws there.
  const double slope = slope_of_error(SamplingMethod::sobol);
  INFO("slope " << slope << " ± " << error_of_slope());
  CHECK(slope < -0.5 - 4 * error_of_slope());
}

TEST_CASE("no way of drawing has a bias, with and without control variates") {
  for (const SamplingMethod method :
       {SamplingMethod::random, SamplingMethod::antithetic, SamplingMethod::sobol}) {
    for (const bool control_variates : {false, true}) {
      INFO(to_string(method) << ", control variates: " << control_variates);
      const double bias = bias_in_standard_errors(method, control_variates);
      CHECK(std::fabs(bias) < 4);
    }
  }
}
