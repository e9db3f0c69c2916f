#pragma once

#include "model.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

/// Running means and variances of a scenario's values, and histograms of those that quantiles are
/// asked of: savings and cost after, of every group.
class Tally {
 public:
  explicit Tally(std::size_t groups);

  void add(const Values& values);
  /// To be called after the last draw.
  void finish();

  double mean(Measure measure, std::size_t group) const;
  double sd(Measure measure, std::size_t group) const;
  double standard_error(Measure measure, std::size_t group) const;
  /// Of savings or cost_after; linear within a bin.
  double quantile(Measure measure, std::size_t group, double p) const;

 private:
  /// Equal bins over a range that the first draws choose; what lies beyond is in the outermost.
  struct Histogram {
    double low = 0;
    double bins_per_unit = 0;
    std::vector<std::uint32_t> counts;
  };
  void choose_ranges();
  void count(const Values& values);

  std::size_t groups_;
  double draws_ = 0;
  Values mean_;
  Values squares_;  ///< sums of squared deviations from the mean
  std::vector<Values> first_rows_;
  std::vector<Histogram> histograms_;
};
