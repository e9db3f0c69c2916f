#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"
#include "scenario/field.hpp"

#include <span>

namespace remitsim {

/// Refuses a group that counts a flow twice: a pool that stands twice in it, a headline base beside
/// surveyed corridors or another pool that share a receiver with what it stands for, or two
/// remainders that share a receiver. `field` is the group; its pools must be among `pools`.
void check_overlap(const Field& field, const NamedGroup& group, std::span<const Pool> pools,
                   const Survey& survey);

}  // namespace remitsim
