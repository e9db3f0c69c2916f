#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/read_name.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

/// A policy, which must act on something in the survey. Looks at the scenario's baseline, which
/// decides which costs a selector's cost range is held against, and at its horizon.
/// Its name must not be taken yet, and is then.
Policy read_policy(const Field& field, const Vocabulary& vocabulary, const Scenario& scenario,
                   TakenNames& names);

}  // namespace remitsim
