#pragma once

#include "remitsim/study.hpp"
#include "solve/goal.hpp"
#include "solve/solve.hpp"

#include <functional>

namespace remitsim {

/// The scenario with the open number filled in.
using ScenarioWith = std::function<Scenario(double value)>;

/// Simulates the scenarios of all values in one pass over the same draws, and gives the goal's
/// outcome in each. `options` as for simulate(); a run that is told to stop throws Stopped.
class OutcomeSimulator {
 public:
  /// Thrown where the options say that the run must stop.
  struct Stopped {};

  /// All must outlive it. Throws GoalError where the scenario's results do not have the goal's
  /// group, measure or period; `value` is any that the scenario can have.
  OutcomeSimulator(const Survey& survey, ScenarioWith scenario_with, Goal goal,
                   StudyOptions options, double value);

  [[nodiscard]] std::vector<Estimate> operator()(std::span<const double> values) const;

  [[nodiscard]] const std::string& unit() const { return unit_; }  ///< of the measure

 private:
  const Survey& survey_;
  ScenarioWith scenario_with_;
  Goal goal_;
  StudyOptions options_;
  std::string unit_;
};

}  // namespace remitsim
