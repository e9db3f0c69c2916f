#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/read_name.hpp"
#include "scenario/vocabulary.hpp"

#include <span>
#include <vector>

namespace remitsim {

/// The scenario's own groups: unions of corridors of the survey and of its pools, none of which
/// counts a flow twice. `field` is the list of groups.
std::vector<NamedGroup> read_groups(const Field& field, const Vocabulary& vocabulary,
                                    std::span<const Pool> pools, TakenNames& names);

}  // namespace remitsim
