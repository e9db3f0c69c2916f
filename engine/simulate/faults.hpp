#pragma once

#include "model/outcomes.hpp"
#include "simulate/plan.hpp"

#include <cstddef>
#include <cstdint>

namespace remitsim {

/// Consecutive draws that are simulated together.
struct DrawRange {
  std::uint64_t first = 0;
  std::size_t count = 0;
};

/// Where a corridor or pool is looked at.
struct CorridorInTile {
  const StudyPlan& study;
  const ScenarioPlan& scenario;
  std::size_t corridor = 0;
  int year = 0;
  const DrawRange& draws;
};

/// Throws StudyError where the corridor's flow, a cost or its answer is not finite in one of the
/// draws, and says which.
void require_finite(const CorridorInTile& place, const Outcome& corridor);

/// A number of the scenario's results is not finite, or too large to work with.
StudyError out_of_range(const ScenarioPlan& scenario, const EstimatePlan& estimate,
                        const DrawRange& draws);

}  // namespace remitsim
