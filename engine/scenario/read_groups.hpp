#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/vocabulary.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// The scenario's own groups: unions of corridors of the survey under names that nothing else has.
/// `field` is the list of groups.
std::vector<NamedGroup> read_groups(const Field& field, const Vocabulary& vocabulary);

/// The names of the built-in groups of the survey, sorted.
std::vector<std::string> built_in_group_names(const Survey& survey);

}  // namespace remitsim
