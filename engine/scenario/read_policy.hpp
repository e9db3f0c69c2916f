#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

/// A policy, which must act on something in the survey. The share of principal that is sent in
/// large transfers decides which costs a selector's cost range is held against.
Policy read_policy(const Field& field, const Vocabulary& vocabulary,
                   double large_transfer_share_percent);

}  // namespace remitsim
