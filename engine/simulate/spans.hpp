#pragma once

#include "model/outcomes.hpp"
#include "simulate/plan.hpp"

#include <cstddef>

namespace remitsim {

/// The sums of all years of a scenario with a horizon, in a tile of draws: as they are, and those
/// of money at their present value.
class Spans {
 public:
  /// Starts a scenario, which has a horizon.
  void clear(const ScenarioPlan& plan);
  /// Adds a year of one of its aggregates.
  void add(const ScenarioPlan& plan, const PeriodPlan& year, std::size_t aggregate,
           const Outcome& outcome);
  /// The sums of an aggregate, in a period of several years.
  Outcome of(PeriodKind kind, std::size_t aggregate);

 private:
  Outcomes total_;
  Outcomes present_value_;
};

}  // namespace remitsim
