#pragma once

#include "scenario/field.hpp"
#include "scenario/sweep.hpp"

#include <cstddef>
#include <optional>

namespace remitsim {

/// What a file can stand for at most.
inline constexpr std::size_t most_combinations = 100'000;

/// One part of a sweep over values of the scenario: a key that is varied, or several together.
/// Nothing where it is refused.
std::optional<SweepAxis> read_axis(const Field& field, const JsonNode& scenario);

}  // namespace remitsim
