#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

namespace remitsim {

Baseline read_baseline(const Field& field);
Sampling read_sampling(const Field& field);

}  // namespace remitsim
