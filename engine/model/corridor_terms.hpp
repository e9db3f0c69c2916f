#pragma once

#include "model/outcomes.hpp"

namespace remitsim {

/// What a corridor's sums are made of besides its draws.
struct CorridorTerms {
  double services = 0;  ///< that count
  double threshold_percent = 5;
};

/// Fill the sums that follow from a corridor's flow and costs, and from its answer: products of
/// these, and whether a cost is above the threshold. The first of what is before any policy, the
/// second of what is after.
void work_out_before(const CorridorTerms& terms, const Outcome& corridor);
void work_out_after(const CorridorTerms& terms, const Outcome& corridor);

}  // namespace remitsim
