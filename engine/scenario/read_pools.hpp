#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/read_name.hpp"
#include "scenario/vocabulary.hpp"

#include <vector>

namespace remitsim {

/// The scenario's pools, with the defaults of `stands_for` and `cost_of` filled in. `field` is the
/// list of pools.
std::vector<Pool> read_pools(const Field& field, const Vocabulary& vocabulary, TakenNames& names);

}  // namespace remitsim
