#include "solve/solve.hpp"

#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <map>

namespace remitsim {

namespace {

constexpr std::size_t steps = 16;
constexpr double tolerance = 1e-6;  ///< of the range
constexpr double two_sided_95 = 1.959963984540054;

/// Remembers what was simulated, as it is asked for again.
class Outcomes {
 public:
  Outcomes(double low, double high, const OutcomeOf& outcome_of)
      : range_(high - low), outcome_of_(outcome_of) {
    std::vector<double> values;
    for (std::size_t i = 0; i <= steps; ++i) {
      values.push_back(i == steps ? high : low + range_ * static_cast<double>(i) / steps);
    }
    const std::vector<Estimate> outcomes = outcome_of(values);
    for (std::size_t i = 0; i <= steps; ++i) known_.emplace(values[i], outcomes[i]);
  }

  const Estimate& at(double value) {
    const auto found = known_.find(value);
    if (found != known_.end()) return found->second;
    return known_.emplace(value, outcome_of_(std::span(&value, 1)).front()).first->second;
  }

  [[nodiscard]] std::vector<Trial> trials() const {
    std::vector<Trial> trials;
    for (const auto& [value, outcome] : known_) trials.push_back({value, outcome});
    return trials;
  }
  [[nodiscard]] double range() const { return range_; }

 private:
  double range_;
  const OutcomeOf& outcome_of_;
  std::map<double, Estimate> known_;
};

/// How far the outcome, moved by so many standard errors, lies above the target.
double excess(const Estimate& outcome, double target, double errors) {
  return outcome.value + errors * outcome.standard_error - target;
}

bool have_opposite_signs(double a, double b) {
  return (a <= 0 && b > 0) || (a > 0 && b <= 0);
}

/// The crossing between two values at which the excess has opposite signs, to this width.
double crossing_between(double from, double to, double target, double errors, double width,
                        Outcomes& outcomes) {
  const auto f = [&](double value) { return excess(outcomes.at(value), target, errors); };
  const double at_from = f(from);
  const double at_to = f(to);
  if (at_from == 0) return from;
  if (at_to == 0) return to;
  std::uintmax_t most_trials = 60;
  const auto is_close = [&](double a, double b) { return b - a <= width; };
  const auto [low, high] =
      boost::math::tools::toms748_solve(f, from, to, at_from, at_to, is_close, most_trials);
  // The end whose outcome is nearer to the target.
  return std::abs(f(low)) <= std::abs(f(high)) ? low : high;
}

/// Whether the target lies in the 95 % interval of the outcome.
bool is_open(const Estimate& outcome, double target) {
  return std::abs(outcome.value - target) <= two_sided_95 * outcome.standard_error;
}

/// Up to where the values from the solution on towards `end` are open.
double end_of_interval(double solution, double end, double target, Outcomes& outcomes) {
  double inside = solution;
  double distance = 16 * tolerance * outcomes.range();
  while (inside != end && is_open(outcomes.at(inside), target)) {
    const double next = distance < std::abs(end - solution)
                            ? solution + std::copysign(distance, end - solution)
                            : end;
    const Estimate& outcome = outcomes.at(next);
    if (!is_open(outcome, target)) {
      const double errors = outcome.value > target ? -two_sided_95 : two_sided_95;
      return crossing_between(std::min(inside, next), std::max(inside, next), target, errors,
                              distance / 64, outcomes);
    }
    inside = next;
    distance *= 4;
  }
  return inside;
}

}  // namespace

SolveResult solve(double low, double high, double target, const OutcomeOf& outcome_of) {
  Outcomes outcomes(low, high, outcome_of);
  const std::vector<Trial> grid = outcomes.trials();
  SolveResult result;
  for (std::size_t i = 0; i < steps; ++i) {
    const double here = excess(grid[i].outcome, target, 0);
    const double next = excess(grid[i + 1].outcome, target, 0);
    const bool is_last = i + 1 == steps;
    if (here != 0 && !(is_last && next == 0) && !have_opposite_signs(here, next)) continue;
    Solution solution;
    solution.value = crossing_between(grid[i].value, grid[i + 1].value, target, 0,
                                      tolerance * outcomes.range(), outcomes);
    solution.outcome = outcomes.at(solution.value);
    solution.low = end_of_interval(solution.value, low, target, outcomes);
    solution.high = end_of_interval(solution.value, high, target, outcomes);
    // Where intervals meet, the target is met all along, or as good as that.
    if (!result.solutions.empty() && result.solutions.back().high >= solution.low) {
      Solution& before = result.solutions.back();
      before.low = std::min(before.low, solution.low);
      before.high = std::max(before.high, solution.high);
    } else {
      result.solutions.push_back(solution);
    }
  }
  result.trials = outcomes.trials();
  return result;
}

}  // namespace remitsim
