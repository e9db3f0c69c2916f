#pragma once

#include "files/bytes.hpp"
#include "statistics/exact_sum.hpp"
#include "statistics/power_sums.hpp"

#include <array>

namespace remitsim {

/// The power sums of any number of blocks of draws, added up exactly: the same whoever added which
/// blocks, and in what order. For values and pivots of magnitudes up to 2^64.
struct PowerTotals {
  // Room for the powers of such distances in 2^30 blocks of 2^10 draws, and digits enough below
  // for distances down to 2^-64.
  std::array<ExactSum<3, 96>, replicate_count> first;
  ExactSum<6, 192> second;
  ExactSum<7, 216> third;
  ExactSum<9, 280> fourth;

  void add(const PowerSums& block);
  void add(const PowerTotals& other);
  void write(ByteWriter& writer) const;
  /// Throws MalformedBytes.
  static PowerTotals read(ByteReader& reader);

  /// The nearest doubles.
  [[nodiscard]] PowerSums rounded() const;
};

}  // namespace remitsim
