#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

namespace remitsim {

/// Whether the corridor meets every criterion on its countries. Criteria on services and on cost
/// are not looked at. A selector that names pools selects no corridor.
bool selects(const Selector& selector, const Survey& survey, const Corridor& corridor);

/// Whether the country meets every criterion on receivers. Other criteria are not looked at.
bool selects_receiver(const Selector& selector, const Country& receiver);

/// Whether the service meets every criterion on its firm, firm types and products. Criteria on
/// countries and on cost are not looked at.
bool selects(const Selector& selector, const Service& service);

/// Whether the service is of the kind.
bool selects(const ServiceKind& kind, const Service& service);

/// Whether a posted cost lies within the selector's range. Criteria on countries and services are
/// not looked at.
bool selects_cost(const Selector& selector, double cost_percent);

}  // namespace remitsim
