#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/vocabulary.hpp"

#include <optional>

namespace remitsim {

/// A correlation matrix of regions or corridors of the survey: symmetric, of unit diagonal and
/// positive definite. Nothing where it is refused.
std::optional<Correlation> read_correlation(const Field& field, const Vocabulary& vocabulary);

}  // namespace remitsim
