#pragma once

#include "statistics/extremes.hpp"
#include "statistics/log_bins.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace remitsim {

/// A histogram for quantiles of positive, zero and negative values over many orders of magnitude:
/// 128 bins an octave, so that a bin is at most 0.8 % wide. Merging is exact: the result does not
/// depend on how values were split, nor on the order.
///
/// A value that many draws take stays itself where it is 0, the least, the greatest, or alone in
/// its bin: a cost at a cap or a floor, a constant, an empirical distribution. Draws are told apart
/// in single precision; the least and the greatest value are known in full, and told without what
/// looks like the rounding error of a short number.
///
/// Magnitudes below 2^-64 count as 0, and above 2^64, as well as what is not a number, as 2^64.
class LogHistogram {
 public:
  /// How many values are added at once, at most.
  static constexpr std::size_t most_at_once = LogBins::most_at_once;

  void add(std::span<const double> values);
  /// The same in two steps, so that values can be gathered first: rounds values into room for as
  /// many floats, and takes them into the extremes; then adds what was rounded, at most
  /// `most_at_once` values, with their extremes.
  static void round(std::span<const double> values, float* rounded, Extremes& extremes);
  void add_rounded(std::span<const float> rounded, const Extremes& extremes);
  void merge(const LogHistogram& other);

  void write(ByteWriter& writer) const;
  /// Throws MalformedBytes.
  static LogHistogram read(ByteReader& reader);

  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// The least and the greatest value; infinities where there is none.
  [[nodiscard]] double minimum() const { return extremes_.minimum; }
  [[nodiscard]] double maximum() const { return extremes_.maximum; }
  /// How many values are the least, and the greatest, to single precision.
  [[nodiscard]] std::uint64_t at_minimum() const { return extremes_.at_minimum; }
  [[nodiscard]] std::uint64_t at_maximum() const { return extremes_.at_maximum; }

  /// The bins that hold values, from the least values to the greatest, each with bounds of those in
  /// it. The first starts at the least value and the last ends at the greatest, without what looks
  /// like a rounding error.
  [[nodiscard]] std::vector<LogBins::Counted> bins() const;

 private:
  void add_often(float value, std::uint32_t times);
  void add_of_any_sign(std::span<const float> values);

  std::uint64_t count_ = 0;
  std::uint64_t zeros_ = 0;
  Extremes extremes_;
  LogBins positive_;
  LogBins negative_;  ///< of the magnitudes
};

}  // namespace remitsim
