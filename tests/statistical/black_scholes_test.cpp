// A corridor whose cost is lognormal saves, under a cap at corridor level, the flow times a call on
// the cost: E max(c − T, 0) is the Black–Scholes formula with spot c₀, strike T and no interest.

#include "statistical/black_scholes.hpp"
#include "remitsim/study.hpp"
#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace remitsim;
using test::black_scholes_call;
using test::Call;

namespace {

const std::vector<double> costs = {4, 6, 8, 15};
const double flow = 1000;

/// One corridor for each cost, each with a sender and a receiver of its own.
Survey corridors_by_cost() {
  std::vector<made_up::CorridorOf> corridors;
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const char letter = static_cast<char>('A' + i);
    corridors.push_back({{letter, 'S', 'S'}, {letter, 'R', 'R'}, flow, {{costs[i] - 1, 1}}});
  }
  return made_up::survey_of(corridors);
}

Scenario capped(double sigma, double cap_percent) {
  Scenario scenario;
  scenario.uncertainty.price.log_sigma = sigma;
  Policy policy;
  policy.step = Cap{Component::total, cap_percent};
  policy.level = Level::corridor;
  scenario.policies = {policy};
  return scenario;
}

struct Coverage {
  int trials = 0;
  int covered = 0;
};

/// Adds up whether each corridor's 95 % interval holds the closed form.
void add_run(const Survey& survey, double sigma, double cap, std::uint64_t seed,
             Coverage& coverage) {
  const StudyResult study =
      simulate(survey, std::vector{capped(sigma, cap)}, {.draws = 8'192, .seed = seed});
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const Call call = black_scholes_call(costs[i], cap, sigma);
    // A mean of very few non-zero values is not normal: its interval has no nominal coverage.
    if (call.probability_of_exercise < 0.05) continue;
    const Estimate& savings = (*study.scenarios[0].find(survey.label_of(survey.corridors[i]),
                                                        "savings"))[Statistic::mean];
    const double error = savings.value - flow * call.price / 100;
    ++coverage.trials;
    coverage.covered += std::fabs(error) <= 1.96 * savings.standard_error ? 1 : 0;
  }
}

}  // namespace

TEST_CASE("savings of a cap meet the Black-Scholes formula at the nominal rate") {
  const Survey survey = corridors_by_cost();
  Coverage coverage;
  std::uint64_t seed = 0;
  for (const double sigma : {0.1, 0.18, 0.4, 1.0}) {
    for (const double cap : {3.0, 5.0, 8.0}) {
      for (int repeat = 0; repeat < 10; ++repeat) {
        add_run(survey, sigma, cap, ++seed, coverage);
      }
    }
  }
  REQUIRE(coverage.trials > 300);
  // Seeds and corridors are independent: the count is binomial.
  const double expected = 0.95 * coverage.trials;
  const double sd = std::sqrt(0.95 * 0.05 * coverage.trials);
  CHECK(std::fabs(coverage.covered - expected) < 3.5 * sd);
}

TEST_CASE("flows that vary independently of prices leave the mean savings as they are") {
  const Survey survey = corridors_by_cost();
  Scenario scenario = capped(0.4, 5);
  scenario.uncertainty.flow = {0.45, {10, 25, 15, 50}, {}};
  const StudyResult study = simulate(survey, std::vector{scenario}, {.draws = 200'000, .seed = 9});
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const Estimate& savings = (*study.scenarios[0].find(survey.label_of(survey.corridors[i]),
                                                        "savings"))[Statistic::mean];
    const double expected = flow * black_scholes_call(costs[i], 5, 0.4).price / 100;
    CHECK(std::fabs(savings.value - expected) < 4 * savings.standard_error);
  }
}

TEST_CASE("quantiles of a capped cost are those of the cost before, capped") {
  // A quarter to three quarters of all draws lie at the cap itself: an atom beside a density.
  const Survey survey = corridors_by_cost();
  Scenario scenario = capped(0.18, 6);
  // Corridors that a printed figure names have quantiles of all measures.
  for (const Corridor& corridor : survey.corridors) {
    PublishedFigure figure;
    figure.group = survey.label_of(corridor);
    scenario.published.push_back(figure);
  }
  const StudyResult study = simulate(survey, std::vector{scenario}, {.draws = 20'000, .seed = 3});
  for (const Corridor& corridor : survey.corridors) {
    const std::string name = survey.label_of(corridor);
    const MeasureResult& before = *study.scenarios[0].find(name, "simple_cost_before");
    const MeasureResult& after = *study.scenarios[0].find(name, "simple_cost_after");
    for (const Statistic statistic :
         {Statistic::p05, Statistic::p25, Statistic::p50, Statistic::p75, Statistic::p95}) {
      INFO(name << " " << to_string(statistic));
      REQUIRE(before[statistic].value > 0);
      CHECK(after[statistic].value == Approx(std::min(before[statistic].value, 6.0)).epsilon(1e-4));
    }
  }
}
