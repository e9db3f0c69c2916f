#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace remitsim {

/// A histogram for quantiles of positive, zero and negative values over many orders of magnitude:
/// 128 bins an octave, so that a bin is at most 0.8 % wide. Each bin keeps the lowest and the
/// highest magnitude met and how often, so that a value that many draws take, such as a cost at a
/// cap, stays itself. Merging is exact: the result does not depend on how values were split, nor on
/// the order.
///
/// Magnitudes below 2^-64 count as 0, and above 2^64 as 2^64.
class LogHistogram {
 public:
  void add(std::span<const double> values);
  void merge(const LogHistogram& other);

  [[nodiscard]] std::uint64_t count() const;

  /// The value below which the share p of the values lies; p in [0, 1]. Linear within a bin,
  /// between the values that are the lowest and those that are the highest there. Requires count()
  /// > 0.
  [[nodiscard]] double quantile(double p) const;

 private:
  struct Bin {
    std::uint64_t count = 0;
    std::uint64_t at_low = 0;  ///< how many of them are the lowest, and the highest
    std::uint64_t at_high = 0;
    float low = std::numeric_limits<float>::infinity();  ///< magnitudes, in single precision
    float high = 0;

    void add(float magnitude);
    void merge(const Bin& other);
  };
  /// The bins of one sign, from `first` on; grows at either end.
  struct Side {
    std::int32_t first = 0;
    std::vector<Bin> bins;

    Bin& at(std::int32_t index);
    void add(double magnitude);
    void merge(const Side& other);
  };

  static double within(const Bin& bin, double rank);

  std::uint64_t zeros_ = 0;
  Side positive_;
  Side negative_;
};

/// The standard error of a quantile estimated from n independent draws: half the distance between
/// the quantiles one binomial standard error, √(p(1−p)/n), on either side of p.
double standard_error_of_quantile(const LogHistogram& histogram, double p);

}  // namespace remitsim
