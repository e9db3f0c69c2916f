#pragma once

#include "remitsim/study.hpp"

#include <vector>

namespace remitsim {

/// What the scenario's policies do to the counted services of each type of firm, without
/// uncertainty: in the last year of its horizon, or in the survey's year, with every policy in
/// force as far as the last share of its phase-in says. By name of the type. Pools have no services
/// of their own, and are in none.
std::vector<FirmTypeResult> firm_types_after(const Survey& survey, const Scenario& scenario);

}  // namespace remitsim
