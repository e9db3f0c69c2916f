#pragma once

#include "statistics/log_bins.hpp"

#include <cstdint>
#include <vector>

namespace remitsim {

class LogHistogram;

/// The quantiles of a histogram: its bins are gone through once, however many are asked for.
class HistogramQuantiles {
 public:
  /// Requires a count above 0.
  explicit HistogramQuantiles(const LogHistogram& histogram);

  /// The value below which the share p of the values lies; p in [0, 1]. Linear within a bin,
  /// between those that are the least and those that are the greatest of all.
  [[nodiscard]] double at(double p) const;

  /// The standard error of a quantile estimated from n independent draws: half the distance between
  /// the quantiles one binomial standard error, √(p(1−p)/n), on either side of p.
  [[nodiscard]] double standard_error_at(double p, std::uint64_t independent_draws) const;

 private:
  struct Bin {
    double low;
    double high;
    double passed;  ///< how many values lie in it and in those before it
  };

  double count_;
  double after_minimum_;   ///< how many values are the least
  double before_maximum_;  ///< how many are not the greatest
  std::vector<Bin> bins_;
};

}  // namespace remitsim
