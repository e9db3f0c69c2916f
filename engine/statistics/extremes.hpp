#pragma once

#include <cstdint>
#include <limits>

namespace remitsim {

/// The least and the greatest of a set of values, and how many of them are that value, to single
/// precision: what a cap or a floor brings many draws to differs in its last bits.
struct Extremes {
  double minimum = std::numeric_limits<double>::infinity();
  double maximum = -std::numeric_limits<double>::infinity();
  std::uint64_t at_minimum = 0;
  std::uint64_t at_maximum = 0;

  void merge(const Extremes& other);
};

}  // namespace remitsim
