#pragma once

#include "statistics/power_sums.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace remitsim {

/// The mean and central moments of a set of values. Constant values give a mean and moments without
/// rounding error.
class Moments {
 public:
  /// Of the values that `sums` were added up from.
  Moments(const PowerSums& sums, double pivot, std::uint64_t count);
  explicit Moments(std::span<const double> values);

  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] double mean() const { return mean_; }
  /// The mean of the values of each replicate; of one without values, `mean()`.
  [[nodiscard]] const std::array<double, replicate_count>& replicate_means() const {
    return replicate_means_;
  }

  /// The sample standard deviation (divisor n − 1); 0 for fewer than two values.
  [[nodiscard]] double sd() const;
  /// The standard error of the mean of independent values, sd/√n.
  [[nodiscard]] double standard_error_of_mean() const;
  /// The standard error of the standard deviation, where as many values as `independent` are so: by
  /// the delta method from the fourth moment, √((m₄ − m₂²)/n) / (2√m₂).
  [[nodiscard]] double standard_error_of_sd(std::uint64_t independent) const;
  [[nodiscard]] double standard_error_of_sd() const { return standard_error_of_sd(count_); }

 private:
  std::uint64_t count_ = 0;
  double mean_ = 0;
  double m2_ = 0;  ///< Σ(x − mean)²/n
  double m4_ = 0;  ///< Σ(x − mean)⁴/n
  std::array<double, replicate_count> replicate_means_{};
};

}  // namespace remitsim
