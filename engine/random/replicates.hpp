#pragma once

#include <cstddef>

namespace remitsim {

/// How many replicates the draws of a study are dealt to: draw n belongs to replicate
/// n % replicate_count. Randomised quasi-random points are scrambled anew in each, and how far the
/// means of replicates lie apart tells the error of their mean.
inline constexpr std::size_t replicate_count = 16;

}  // namespace remitsim
