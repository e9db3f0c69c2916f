#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

/// The one step ("cap", "cut", …) of a policy. A new kind of step is one reader, one entry in the
/// table of read_step.cpp and its keys in keys/policy_keys.hpp.
Step read_step(const ObjectReader& policy, const Vocabulary& vocabulary);

}  // namespace remitsim
