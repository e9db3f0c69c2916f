#include "solve/outcome.hpp"

#include "simulate/busy_study.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

/// One corridor of US$ 100 million at 8 percent, every price at most `cap`.
const Survey& one_corridor() {
  static const Survey survey = made_up::survey_of({{"GBR", "KEN", 100, {{8}}}});
  return survey;
}

Scenario capped(double cap_percent, double price_log_sigma = 0) {
  Scenario scenario;
  scenario.name = std::to_string(cap_percent);
  scenario.uncertainty.price = {price_log_sigma, {0, 0, 0, 100}, {}};
  Policy cap;
  cap.step = Cap{Component::total, cap_percent};
  scenario.policies = {cap};
  return scenario;
}

}  // namespace

TEST_CASE("the cap that saves a given sum is found in a world without uncertainty") {
  const OutcomeSimulator outcome(
      one_corridor(), [](double cap) { return capped(cap); }, read_goal("savings[World] = 5"),
      {.draws = 64}, 8);
  CHECK(outcome.unit() == "usd_million");
  const SolveResult result = solve(0, 10, 5, outcome);
  REQUIRE(result.solutions.size() == 1);
  CHECK(result.solutions.front().value == Approx(3).margin(1e-4));  // 100 × (8 − 3) percent
}

TEST_CASE("the cap that saves a sum with a given probability is the one of the closed form") {
  constexpr double sigma = 0.25;
  const OutcomeSimulator outcome(
      one_corridor(), [](double cap) { return capped(cap, sigma); },
      read_goal("P(savings[World] >= 2) = 0.5"), {.draws = 65'536, .seed = 3}, 8);
  const SolveResult result = solve(0, 10, 0.5, outcome);
  REQUIRE(result.solutions.size() == 1);
  const Solution& solution = result.solutions.front();
  // Half of the prices 8 exp(σz − σ²/2) are at least their median, so the cap is 2 points below.
  const double truth = 8 * std::exp(-sigma * sigma / 2) - 2;
  CHECK(solution.low <= truth);
  CHECK(solution.high >= truth);
  CHECK(solution.value == Approx(truth).margin(0.02));
}

TEST_CASE("all values are tried over the same draws") {
  const OutcomeSimulator outcome(
      one_corridor(), [](double cap) { return capped(cap, 0.25); }, read_goal("savings[World] = 1"),
      {.draws = 256, .method = SamplingMethod::random}, 8);
  const std::vector<double> together = {3, 4, 5};
  const std::vector<Estimate> outcomes = outcome(together);
  for (std::size_t i = 0; i < together.size(); ++i) {
    CHECK(outcome(std::span(&together[i], 1)).front().value == outcomes[i].value);
  }
}

TEST_CASE("a goal that the results do not have is told, with the nearest that they have") {
  const auto fault_of = [](const std::string& goal) {
    try {
      OutcomeSimulator(
          one_corridor(), [](double cap) { return capped(cap); }, read_goal(goal), {}, 8);
    } catch (const GoalError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK_THAT(fault_of("savings[Wurld] = 1"), Contains("no group Wurld") && Contains("World"));
  CHECK_THAT(fault_of("saving[World] = 1"), Contains("saving;") && Contains("savings"));
  CHECK_THAT(fault_of("savings[World, 2031] = 1"), Contains("no period 2031"));
}

TEST_CASE("a search that is interrupted ends") {
  const OutcomeSimulator outcome(
      one_corridor(), [](double cap) { return capped(cap); }, read_goal("savings[World] = 1"),
      {.should_stop = [] { return true; }}, 8);
  const double value = 3;
  CHECK_THROWS_AS(outcome(std::span(&value, 1)), OutcomeSimulator::Stopped);
}
