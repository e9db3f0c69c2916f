#include "solve/solve.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <functional>

using namespace remitsim;

namespace {

/// An outcome that is a function of the value, with a standard error.
OutcomeOf outcome(const std::function<double(double)>& f, double error) {
  return [f, error](std::span<const double> values) {
    std::vector<Estimate> outcomes;
    for (const double value : values) outcomes.push_back({f(value), error});
    return outcomes;
  };
}

constexpr double two_sided_95 = 1.959963984540054;

}  // namespace

TEST_CASE("the value that meets the target is found, with what the error leaves open") {
  const auto f = [](double x) { return 100 * std::exp(-x / 3); };
  const SolveResult result = solve(0, 10, 20, outcome(f, 0.5));
  REQUIRE(result.solutions.size() == 1);
  const Solution& solution = result.solutions.front();
  const auto inverse = [](double y) { return -3 * std::log(y / 100); };
  CHECK(solution.value == Approx(inverse(20)).margin(1e-5));
  CHECK(solution.outcome.value == Approx(20).margin(1e-3));
  const double width = inverse(20 - two_sided_95 * 0.5) - inverse(20 + two_sided_95 * 0.5);
  CHECK(solution.low == Approx(inverse(20 + two_sided_95 * 0.5)).margin(width / 20));
  CHECK(solution.high == Approx(inverse(20 - two_sided_95 * 0.5)).margin(width / 20));
}

TEST_CASE("an outcome without error leaves nothing open") {
  const SolveResult result = solve(-1, 7, 4, outcome([](double x) { return x * x; }, 0));
  REQUIRE(result.solutions.size() == 1);
  CHECK(result.solutions.front().value == Approx(2).margin(1e-5));
  CHECK(result.solutions.front().low == result.solutions.front().value);
  CHECK(result.solutions.front().high == result.solutions.front().value);
}

TEST_CASE("an outcome that crosses the target several times has as many solutions") {
  const SolveResult result = solve(-3, 3, 4, outcome([](double x) { return x * x; }, 0.1));
  REQUIRE(result.solutions.size() == 2);
  CHECK(result.solutions[0].value == Approx(-2).margin(1e-5));
  CHECK(result.solutions[1].value == Approx(2).margin(1e-5));
}

TEST_CASE("a target that is met at an end, or on a step, is found once") {
  const auto identity = [](double x) { return x; };
  for (const double target : {0.0, 16.0, 5.0}) {
    const SolveResult result = solve(0, 16, target, outcome(identity, 0));
    REQUIRE(result.solutions.size() == 1);
    CHECK(result.solutions.front().value == target);
  }
}

TEST_CASE("where the error is large, the interval goes to the ends of the range") {
  const SolveResult result = solve(0, 1, 0.4, outcome([](double x) { return x; }, 10));
  REQUIRE(result.solutions.size() == 1);
  CHECK(result.solutions.front().low == 0);
  CHECK(result.solutions.front().high == 1);
}

TEST_CASE("steps, as probabilities make them, are met as nearly as they can be") {
  const auto staircase = [](double x) { return std::floor(x * 64) / 64; };
  const SolveResult result = solve(0, 1, 0.3, outcome(staircase, 0.01));
  REQUIRE(result.solutions.size() == 1);
  CHECK(std::abs(result.solutions.front().outcome.value - 0.3) <= 1.0 / 64);
  CHECK(result.solutions.front().low <= result.solutions.front().value);
  CHECK(result.solutions.front().high >= result.solutions.front().value);
}

TEST_CASE("a stretch along which the target is met is one solution") {
  const auto plateau = [](double x) { return std::max(0.0, 40 - x); };
  const SolveResult result = solve(0, 100, 0, outcome(plateau, 0));
  REQUIRE(result.solutions.size() == 1);
  CHECK(result.solutions.front().low == Approx(40).margin(5));
  CHECK(result.solutions.front().high == 100);
}

TEST_CASE("a target that is never met has no solution, and what was tried is told") {
  const SolveResult result = solve(0, 1, 5, outcome([](double x) { return x; }, 0.1));
  CHECK(result.solutions.empty());
  REQUIRE(result.trials.size() == 17);
  CHECK(result.trials.front().value == 0);
  CHECK(result.trials.back().value == 1);
}

TEST_CASE("the same value is never simulated twice") {
  std::size_t simulated = 0;
  const auto counted = [&](std::span<const double> values) {
    simulated += values.size();
    std::vector<Estimate> outcomes;
    for (const double value : values) outcomes.push_back({std::cbrt(value), 1e-3});
    return outcomes;
  };
  CHECK(solve(-2, 9, 0.7, counted).trials.size() == simulated);
  CHECK(simulated < 80);
}
