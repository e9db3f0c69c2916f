#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace remitsim {

/// How many dimensions of the Sobol' sequence have direction numbers: those of Boost.Random's
/// table, the first of Joe and Kuo 2008 (SIAM Journal on Scientific Computing 30, 2635–2654).
inline constexpr std::size_t sobol_dimensions = 3667;

/// How many binary digits a coordinate has, and so direction numbers a dimension.
inline constexpr std::size_t sobol_digits = 32;

/// The direction numbers of one dimension, by bit of the Gray code, least significant first. As
/// binary fractions: the most significant bit is worth ½.
using SobolDirections = std::array<std::uint32_t, sobol_digits>;

/// The directions of the first `dimensions` dimensions. Each call works them all out anew, about a
/// microsecond a dimension. Throws std::invalid_argument above `sobol_dimensions`.
std::vector<SobolDirections> sobol_directions(std::size_t dimensions);

}  // namespace remitsim
