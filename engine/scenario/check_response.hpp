#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

namespace remitsim {

/// Refuses an elasticity with respect to the cost in a scenario where the cost of a corridor or
/// pool is 0 or less, or where one policy on its own can bring it there: it has no meaning at such
/// a cost. What several policies can do together is not looked at, and the policies are not where
/// one of them can raise costs; a run then tells. `field` is the response.
void check_response_is_defined(const Field& field, const Scenario& scenario, const Survey& survey);

}  // namespace remitsim
