#pragma once

#include "remitsim/distribution.hpp"
#include "scenario/field.hpp"

namespace remitsim {

/// A number, or an object with one shape and optional truncation. Every value of the distribution
/// must lie within the rule's interval. Faults are added, and then any distribution is returned.
Distribution read_distribution(const Field& field, const NumberRule& rule);

}  // namespace remitsim
