#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

Uncertainty read_uncertainty(const Field& field, const Vocabulary& vocabulary);

}  // namespace remitsim
