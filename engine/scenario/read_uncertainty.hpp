#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

namespace remitsim {

Uncertainty read_uncertainty(const Field& field);

}  // namespace remitsim
