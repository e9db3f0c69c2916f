#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace remitsim {

/// A histogram for quantiles of positive, zero and negative values over many orders of magnitude:
/// 128 bins an octave, so that a bin is at most 0.8 % wide. Each bin keeps its count and the lowest
/// and highest magnitude met, so that a value taken by many draws stays itself. Merging is exact:
/// the result does not depend on how values were split, nor on the order.
///
/// Magnitudes below 2^-64 count as 0, and above 2^64 as 2^64.
class LogHistogram {
 public:
  void add(std::span<const double> values);
  void merge(const LogHistogram& other);

  [[nodiscard]] std::uint64_t count() const;

  /// The value below which the share p of the values lies; p in [0, 1]. Linear within a bin,
  /// between the lowest and the highest value met there. Requires count() > 0.
  [[nodiscard]] double quantile(double p) const;

 private:
  struct Bin {
    std::uint64_t count = 0;
    float low = 0;  ///< magnitudes, rounded to single precision
    float high = 0;
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
