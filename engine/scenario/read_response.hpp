#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

namespace remitsim {

/// An elasticity must say what it is with respect to.
Response read_response(const Field& field);

/// Refuses an elasticity with respect to the cost in a scenario where a corridor's cost is, or can
/// become, 0 or less: it has no meaning there. `field` is the response.
void check_response_is_defined(const Field& field, const Scenario& scenario, const Survey& survey);

}  // namespace remitsim
