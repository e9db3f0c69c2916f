#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

// The steps that look at more than one service's cost, or change what services there are.

Step read_average_target(const Field& field, const Vocabulary& vocabulary);
Step read_best_n(const Field& field, const Vocabulary& vocabulary);
Step read_shift_share(const Field& field, const Vocabulary& vocabulary);
Step read_remove(const Field& field, const Vocabulary& vocabulary);
Step read_tax(const Field& field, const Vocabulary& vocabulary);

}  // namespace remitsim
