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

/// Throws StudyError where the flow, a cost or the answer of a corridor or pool is not finite in
/// one of the draws, and says which of them.
void require_finite(const StudyPlan& study, const ScenarioPlan& scenario, int year,
                    const DrawRange& draws, const Outcomes& outcomes);

/// A number of the scenario's results is not finite, or too large to work with.
StudyError out_of_range(const ScenarioPlan& scenario, const EstimatePlan& estimate,
                        const DrawRange& draws);

}  // namespace remitsim
