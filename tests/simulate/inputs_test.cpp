// Each uncertain input against what it must do to a corridor's cost or flow on average.

#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/normal_distribution.hpp>

#include <algorithm>
#include <cmath>

using namespace remitsim;
using test::mean_of;
using test::policy_of;
using test::run_one;

namespace {

Survey four_services() {
  return made_up::survey_of({{"GBR", "KEN", 1000, {{12, 2}, {6, 1}, {3, 1}, {2, 0}}},
                             {"GBR", "IND", 500, {{5, 1}}, "South Asia"}});
}

/// By Boost's own samplers: the mean of Σ wₖ min(cₖ, cap) with wₖ ∝ exp(σgₖ).
struct BruteForce {
  double mean = 0;
  double standard_error = 0;
};
BruteForce capped_mean_by_brute_force(double sigma, double cap) {
  const double costs[] = {14, 7, 4, 2};
  boost::random::mt19937_64 generator(5);
  boost::random::normal_distribution<double> normal;
  constexpr int draws = 200'000;
  double sum = 0;
  double squares = 0;
  for (int draw = 0; draw < draws; ++draw) {
    double weights = 0;
    double weighted = 0;
    for (const double cost : costs) {
      const double weight = std::exp(sigma * normal(generator));
      weights += weight;
      weighted += weight * std::min(cost, cap);
    }
    sum += weighted / weights;
    squares += weighted / weights * (weighted / weights);
  }
  const double mean = sum / draws;
  return {mean, std::sqrt((squares / draws - mean * mean) / draws)};
}

}  // namespace

TEST_CASE("uncertain market shares give the mean cost that brute force gives") {
  for (const double sigma : {0.3, 1.0, 2.0}) {
    Scenario scenario;
    scenario.uncertainty.market_share_log_sigma = sigma;
    scenario.policies = {policy_of(Cap{Component::total, 6})};
    const ScenarioResult result = run_one(four_services(), scenario, 100'000);
    const Estimate cost = mean_of(result, "GBR-KEN", "simple_cost_after");
    const BruteForce expected = capped_mean_by_brute_force(sigma, 6);
    CHECK(std::fabs(cost.value - expected.mean) <
          4 * std::hypot(cost.standard_error, expected.standard_error));
  }
}

TEST_CASE("market shares that hardly vary are equal shares") {
  Scenario scenario;
  scenario.uncertainty.market_share_log_sigma = 1e-9;
  const ScenarioResult result = run_one(four_services(), scenario, 1'000);
  CHECK(mean_of(result, "GBR-KEN", "simple_cost_before").value ==
        Approx((14 + 7 + 4 + 2) / 4.0).epsilon(1e-8));
}

TEST_CASE("the share of large transfers mixes the two prices, whether it is known or not") {
  Survey survey = four_services();
  for (Service& service : survey.services) {
    service.fee_percent_500 = service.fee_percent_200 / 2;
    service.margin_percent_500 = service.margin_percent_200;
  }
  Scenario scenario;
  scenario.baseline.large_transfer_share_percent = Distribution::constant(40);
  const double at_200 = (14 + 7 + 4 + 2) / 4.0;
  const double at_500 = (8 + 4 + 2.5 + 1) / 4.0;
  const double expected = 0.6 * at_200 + 0.4 * at_500;
  CHECK(mean_of(run_one(survey, scenario), "GBR-KEN", "simple_cost_before").value ==
        Approx(expected));
  scenario.baseline.large_transfer_share_percent = {Uniform{30, 50}};
  const ScenarioResult result = run_one(survey, scenario, 20'000);
  const MeasureResult& cost =
      test::measure_in(result.main_period(), "GBR-KEN", "simple_cost_before");
  const double sd = (at_200 - at_500) * 0.2 / std::sqrt(12);
  // Sobol' points give the mean of a line without any error but that of rounding.
  CHECK(cost[Statistic::mean].value == Approx(expected).epsilon(1e-13));
  CHECK(std::fabs(cost[Statistic::sd].value - sd) < 4 * cost[Statistic::sd].standard_error);
}

TEST_CASE("what is paid is so many percent of what is posted") {
  Scenario scenario;
  scenario.uncertainty.paid_to_posted_percent = {Uniform{60, 100}};
  const Estimate cost =
      mean_of(run_one(four_services(), scenario, 20'000), "GBR-IND", "simple_cost_before");
  // Sobol' points integrate it to rounding.
  CHECK(std::fabs(cost.value - 0.8 * 6) < 4 * cost.standard_error + 1e-12);
}

TEST_CASE("the common pass-through is for policies that have none of their own") {
  Scenario scenario;
  scenario.uncertainty.pass_through_percent = Distribution::constant(50);
  scenario.policies = {policy_of(Cut{Component::total, 1, 0}),
                       policy_of(Cut{Component::total, 2, 0})};
  scenario.policies[1].pass_through_percent = Distribution::constant(25);
  const ScenarioResult result = run_one(four_services(), scenario);
  CHECK(mean_of(result, "GBR-IND", "simple_cost_after").value == Approx(6 - 0.5 - 0.5));
}

TEST_CASE("regions can have elasticities of their own") {
  Scenario scenario;
  scenario.response.elasticity = Distribution::constant(-1);
  scenario.response.elasticity_by_receiver_region = {{"South Asia", Distribution::constant(-3)}};
  scenario.policies = {policy_of(Cut{Component::total, 2, 0})};
  const ScenarioResult result = run_one(four_services(), scenario);
  const auto growth = [](double before, double elasticity) {
    return std::pow((100 + before - 2) / (100 + before), elasticity) - 1;
  };
  CHECK(mean_of(result, "GBR-IND", "extra_flow").value == Approx(500 * growth(6, -3)));
  CHECK(mean_of(result, "GBR-KEN", "extra_flow").value ==
        Approx(1000 * growth((14 + 7 + 4 + 2) / 4.0, -1)).epsilon(1e-9));
}
