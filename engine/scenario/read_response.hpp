#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

/// An elasticity must say what it is with respect to.
Response read_response(const Field& field, const Vocabulary& vocabulary);

}  // namespace remitsim
