#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

namespace remitsim {

/// The years to simulate, which start in the survey's year or after it.
Horizon read_horizon(const Field& field, int survey_year);

}  // namespace remitsim
