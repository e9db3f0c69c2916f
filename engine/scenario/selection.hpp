#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

namespace remitsim {

// What a selector finds in a survey before any policy and any draw. Costs are in percent of the
// principal, with the given share of it sent in large transfers.

/// Mean cost of the corridor's counted services.
double posted_corridor_cost_percent(const Survey& survey, const Corridor& corridor,
                                    double large_transfer_share_percent);

/// Whether any corridor meets the criteria on countries.
bool selects_any_corridor(const Selector& selector, const Survey& survey);

/// Whether a policy with this selector acts on anything: on a corridor, or (service level) on a
/// service that counts for its corridor's cost.
bool selects_anything(const Selector& selector, Level level, const Survey& survey,
                      double large_transfer_share_percent);

}  // namespace remitsim
