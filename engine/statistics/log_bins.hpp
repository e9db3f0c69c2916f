#pragma once

#include "files/bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace remitsim {

/// Counts of magnitudes in bins that grow with the magnitude, 128 an octave. Magnitudes are in
/// single precision: its exponent and the seven leading bits of its mantissa name the bin, and the
/// sixteen bits left say where in the bin it lies.
///
/// A bin takes eight bytes, for there are thousands of histograms and each draw comes to all of
/// them: what a processor must fetch decides how fast they are.
class LogBins {
 public:
  /// Of a bin: how many magnitudes, and bounds of them; all that are equal give their own value.
  struct Counted {
    std::uint64_t count = 0;
    double low = 0;
    double high = 0;
  };

  static constexpr std::size_t most_at_once = 1024;

  /// At most `most_at_once`, none of them negative.
  void add(std::span<const float> magnitudes);
  /// The same, of magnitudes from `least` to `greatest`, which are among them or near.
  void add(std::span<const float> magnitudes, float least, float greatest);
  /// The same magnitude, that often; at most 2^31 times.
  void add(float magnitude, std::uint32_t times);
  void merge(const LogBins& other);

  void write(ByteWriter& writer) const;
  /// Throws MalformedBytes.
  static LogBins read(ByteReader& reader);

  /// Calls `visit(counted)` for each bin that is not empty, from the lowest magnitudes on.
  template <typename Visit>
  void for_each_counted(Visit visit) const {
    for (std::size_t i = 0; i < bins_.size(); ++i) {
      const bool is_empty = bins_[i] >> 32 == 0 && (carried_.empty() || carried_[i] == 0);
      if (!is_empty) visit(counted(i));
    }
  }

 private:
  /// A count in the upper half. In the lower, the bits that some magnitude has set, and then those
  /// that some magnitude has not: of equal magnitudes, no bit is both. One load and one store a
  /// magnitude, no branch, and the same in any order.
  using Bin = std::uint64_t;

  [[nodiscard]] Counted counted(std::size_t position) const;
  void cover(std::uint32_t least_key, std::uint32_t greatest_key);
  void make_room_for(std::uint64_t added);

  std::uint32_t first_ = 0;  ///< the key of the first bin
  std::vector<Bin> bins_;
  /// Counts that left the bins before these could overflow, after four thousand million draws;
  /// before that, empty.
  std::vector<std::uint64_t> carried_;
  std::uint64_t in_bins_ = 0;  ///< the sum of the counts in bins_
};

}  // namespace remitsim
