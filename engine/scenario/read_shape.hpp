#pragma once

#include "remitsim/distribution.hpp"
#include "scenario/object_reader.hpp"

#include <optional>

namespace remitsim {

/// The one shape that a distribution's object has; a fault, and nothing, where there is none, there
/// are several, or its numbers make no distribution. A new shape is one reader and its keys.
std::optional<decltype(Distribution::shape)> read_shape(const ObjectReader& distribution);

}  // namespace remitsim
