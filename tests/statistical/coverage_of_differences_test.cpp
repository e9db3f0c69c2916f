// Whether the intervals of differences between scenarios hold the truth as often as they say: over
// many replications, for each way of drawing. Truth: the savings of corridors under two caps, in
// closed form.

#include "statistical/capped_corridors.hpp"

#include <fmt/format.h>
#include <boost/math/distributions/binomial.hpp>
#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <vector>

using namespace remitsim;
namespace capped = remitsim::test::capped;

namespace {

constexpr std::uint64_t trials = 200;

/// A right program fails a limit once in ten thousand times.
double covered_at(double level) {
  const boost::math::binomial_distribution<double> binomial(static_cast<double>(trials), 0.95);
  return boost::math::quantile(binomial, level);
}

std::vector<Scenario> two_caps() {
  Scenario loose = capped::scenario(6);
  loose.name = "loose";
  Scenario tight = capped::scenario(5);
  tight.name = "tight";
  tight.against = "loose";
  return {loose, tight};
}

}  // namespace

TEST_CASE("95 % intervals of differences hold the truth in 95 % of replications, however drawn") {
  const Survey survey = capped::survey_of_first(4);
  const std::vector<Scenario> scenarios = two_caps();
  const double truth = capped::true_savings(survey, 5) - capped::true_savings(survey, 6);
  for (const auto method :
       {SamplingMethod::random, SamplingMethod::antithetic, SamplingMethod::sobol}) {
    for (const bool control_variates : {false, true}) {
      std::uint64_t covered = 0;
      for (std::uint64_t seed = 1; seed <= trials; ++seed) {
        const StudyResult result = simulate(survey, scenarios,
                                            {.draws = 2'048,
                                             .seed = seed,
                                             .method = method,
                                             .control_variates = control_variates,
                                             .threads = 1});
        const Estimate difference =
            (*result.scenarios[1].find_difference("World", "savings"))[Statistic::mean];
        if (std::fabs(difference.value - truth) <= 1.96 * difference.standard_error) ++covered;
      }
      INFO(to_string(method) << (control_variates ? " with control variates" : "") << ": covered "
                             << covered << " of " << trials);
      CHECK(static_cast<double>(covered) >= covered_at(1e-4));
      CHECK(static_cast<double>(covered) <= covered_at(1 - 1e-4));
    }
  }
}
