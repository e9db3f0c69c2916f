#pragma once

#include "random/replicates.hpp"

#include <array>
#include <span>

namespace remitsim {

/// What is kept of a block of values for its moments: sums of the powers of their distance from a
/// pivot, the same for all blocks that are added up (as PowerTotals). A pivot among the values, or
/// near, costs no digits, and gives a constant its moments without rounding error.
struct PowerSums {
  std::array<double, replicate_count> first{};  ///< Σ(x − pivot), by replicate
  double second = 0;  ///< Σ(x − pivot)², and the third and fourth powers
  double third = 0;
  double fourth = 0;

  /// Adds the values of consecutive draws; the first is of replicate 0.
  void add(std::span<const double> values, double pivot);
};

}  // namespace remitsim
