#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

/// A "where": every word must occur in the survey, and the cost range must not be empty.
Selector read_selector(const Field& field, const Vocabulary& vocabulary);

}  // namespace remitsim
