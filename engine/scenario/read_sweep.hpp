#pragma once

#include "scenario/field.hpp"
#include "scenario/sweep.hpp"

namespace remitsim {

/// A sweep over values of the scenario, at most 100,000 combinations; one without axes where it is
/// refused. The values themselves are checked where the scenarios are read that have them.
Sweep read_sweep(const Field& field, const JsonNode& scenario);

}  // namespace remitsim
