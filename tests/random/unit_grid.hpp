#pragma once

#include <catch2/catch.hpp>

#include <cmath>

namespace remitsim::test {

/// A uniform number is the middle of one of `steps`/2 equal cells of (0, 1).
inline void check_is_odd_multiple_of_a_step(double u, double steps) {
  CHECK(u > 0);
  CHECK(u < 1);
  const double cell = u * steps;
  CHECK(cell == std::floor(cell));
  CHECK(std::fmod(cell, 2) == 1);
}

}  // namespace remitsim::test
