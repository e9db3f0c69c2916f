#pragma once

#include "model/cost_block.hpp"
#include "model/policies/apply.hpp"

#include <optional>

namespace remitsim {

/// The mean cost after a policy, Σ shareₖ·c'ₖ, from the costs before it: to the bit what apply()
/// and then mean_percent() give, without a store for each service. None where that takes more than
/// each service by itself: the policy is not a cap, cut or scale of all services, or moves fee and
/// margin in proportion.
std::optional<DrawArray> mean_after(const CorridorPolicy& policy, const DrawArray& strength,
                                    const PostedCosts& posted, const CostBlock& before);

}  // namespace remitsim
