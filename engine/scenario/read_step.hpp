#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/object_reader.hpp"

namespace remitsim {

/// The one step ("cap", "cut" or "scale") of a policy. A new kind of step is one reader, one entry
/// in the tables of read_step.cpp and its keys in keys.hpp.
Step read_step(const ObjectReader& policy);

}  // namespace remitsim
