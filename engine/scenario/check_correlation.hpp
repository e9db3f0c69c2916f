#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

namespace remitsim {

/// Refuses a matrix that is not symmetric, not 1 in its diagonal or not positive definite; for the
/// last, with the nearest matrix that is. `field` is the matrix, which has one row and one column
/// for each name.
void check_correlation(const Field& field, const Correlation& correlation);

}  // namespace remitsim
