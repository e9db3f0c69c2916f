// Whether the intervals of means hold the truth as often as they say: over many replications, for
// each way of drawing, with and without control variates, for a fixed number of draws and for runs
// that end once they are precise. Truth: savings of corridors under a cap, in closed form.
//
// REMITSIM_REPLICATIONS sets how many replications there are, and prints the rates.

#include "random/normal.hpp"
#include "statistical/capped_corridors.hpp"

#include <fmt/format.h>
#include <boost/math/distributions/binomial.hpp>
#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

using namespace remitsim;
namespace capped = remitsim::test::capped;

namespace {

bool is_count_asked_for() {
  return std::getenv("REMITSIM_REPLICATIONS") != nullptr;
}

std::uint64_t replications(std::uint64_t usual) {
  return is_count_asked_for() ? std::stoull(std::getenv("REMITSIM_REPLICATIONS")) : usual;
}

struct Way {
  SamplingMethod method = SamplingMethod::random;
  bool control_variates = false;
};

const std::vector<Way> all_ways = {
    {SamplingMethod::random, false},     {SamplingMethod::random, true},
    {SamplingMethod::antithetic, false}, {SamplingMethod::antithetic, true},
    {SamplingMethod::sobol, false},      {SamplingMethod::sobol, true}};

std::string in_words(const Way& way) {
  return fmt::format("{}{}", to_string(way.method),
                     way.control_variates ? " with control variates" : "");
}

class Study {
 public:
  [[nodiscard]] StudyResult run(const Way& way, std::uint64_t draws, std::uint64_t seed,
                                const std::optional<Precision>& until = {}) const {
    return simulate(survey_, scenarios_,
                    {.draws = draws,
                     .seed = seed,
                     .method = way.method,
                     .control_variates = way.control_variates,
                     .until = until,
                     .threads = 1});
  }
  [[nodiscard]] double error(const StudyResult& result) const {
    return std::fabs(savings(result).value - truth_);
  }
  [[nodiscard]] double truth() const { return truth_; }

  static Estimate savings(const StudyResult& result) {
    return (*result.scenarios[0].find("World", "savings"))[Statistic::mean];
  }

 private:
  Survey survey_ = capped::survey_of_first(4);
  std::vector<Scenario> scenarios_ = {capped::scenario()};
  double truth_ = capped::true_savings(survey_);
};

/// Of the intervals that `Study::savings` is to have, in percent.
Precision width(double percent) {
  return {.half_width = percent, .outputs = {{"World", "savings"}}};
}

/// The count that a binomial of this rate stays below but for the probability `level`, or is at
/// least but for 1 − `level`.
double binomial_quantile(std::uint64_t trials, double rate, double level) {
  const boost::math::binomial_distribution<double> binomial(static_cast<double>(trials), rate);
  return boost::math::quantile(binomial, level);
}

/// A right program fails a limit once in ten thousand times.
constexpr double failure_level = 1e-4;

double least_covered(std::uint64_t trials) {
  return binomial_quantile(trials, 0.95, failure_level);
}

double most_covered(std::uint64_t trials) {
  return binomial_quantile(trials, 0.95, 1 - failure_level);
}

void tell(const Way& way, const std::string& rule, std::uint64_t covered, std::uint64_t trials) {
  if (!is_count_asked_for()) return;
  fmt::print("{:40} {:12} {:.1f} %\n", in_words(way), rule,
             100 * static_cast<double>(covered) / static_cast<double>(trials));
}

}  // namespace

TEST_CASE("95 % intervals of means hold the truth in 95 % of replications, however drawn") {
  const Study study;
  const std::uint64_t trials = replications(200);
  for (const Way& way : all_ways) {
    std::uint64_t covered = 0;
    for (std::uint64_t seed = 1; seed <= trials; ++seed) {
      const StudyResult result = study.run(way, 2'048, seed);
      if (study.error(result) <= 1.96 * Study::savings(result).standard_error) ++covered;
    }
    tell(way, "fixed", covered, trials);
    INFO(in_words(way) << ": covered " << covered << " of " << trials);
    CHECK(static_cast<double>(covered) >= least_covered(trials));
    CHECK(static_cast<double>(covered) <= most_covered(trials));
  }
}

TEST_CASE("intervals at the end of a run that stops hold the truth in 95 % of runs or more") {
  const Study study;
  const std::uint64_t trials = replications(100);
  constexpr std::uint64_t most_draws = std::uint64_t{1} << 20;
  for (const Way& way : all_ways) {
    // A little less than at the first look of another run, so that runs end at several looks.
    const double first_width = study.run(way, 4'096, 999'999, width(1e-9)).precision->half_width;
    const double wanted = 0.8 * first_width;
    std::uint64_t covered = 0;
    std::size_t most_looks = 0;
    for (std::uint64_t seed = 1; seed <= trials; ++seed) {
      const StudyResult result = study.run(way, most_draws, seed, width(wanted));
      REQUIRE(result.precision.value().is_reached());
      most_looks = std::max(most_looks, result.precision->looks);
      const double held = result.precision->half_width / 100 * Study::savings(result).value;
      if (study.error(result) <= held) ++covered;
    }
    tell(way, "stop rule", covered, trials);
    INFO(in_words(way) << ": covered " << covered << " of " << trials);
    CHECK(most_looks > 1);
    // More than 95 %: each look is held to a part of the 5 percent alone, the first to half.
    CHECK(static_cast<double>(covered) >= least_covered(trials));
  }
}
