#pragma once

#include <cstdint>
#include <span>

namespace remitsim {

/// Count, mean and central moments of a set of values, mergeable. Constant values give a mean and
/// moments without rounding error.
class Moments {
 public:
  Moments() = default;
  explicit Moments(std::span<const double> values);

  /// Adds the other set's values. The bits of the result depend on the order of merging.
  /// Source: Pébay 2008, Sandia report SAND2008-6212.
  void merge(const Moments& other);

  [[nodiscard]] std::uint64_t count() const { return count_; }
  [[nodiscard]] double mean() const { return mean_; }

  /// The sample standard deviation (divisor n − 1); 0 for fewer than two values.
  [[nodiscard]] double sd() const;
  /// The standard error of the mean, sd/√n.
  [[nodiscard]] double standard_error_of_mean() const;
  /// The standard error of the standard deviation, by the delta method from the fourth moment:
  /// √((m₄ − m₂²)/n) / (2√m₂).
  [[nodiscard]] double standard_error_of_sd() const;

 private:
  std::uint64_t count_ = 0;
  double mean_ = 0;
  double sum2_ = 0;  ///< Σ(x − mean)², and the third and fourth powers
  double sum3_ = 0;
  double sum4_ = 0;
};

}  // namespace remitsim
