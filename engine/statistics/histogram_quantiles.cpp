#include "statistics/histogram_quantiles.hpp"

#include "statistics/log_histogram.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace remitsim {

HistogramQuantiles::HistogramQuantiles(const LogHistogram& histogram)
    : count_(static_cast<double>(histogram.count())),
      after_minimum_(static_cast<double>(histogram.at_minimum())),
      before_maximum_(static_cast<double>(histogram.count() - histogram.at_maximum())) {
  const std::vector<LogBins::Counted> bins = histogram.bins();
  bins_.reserve(bins.size());
  std::uint64_t passed = 0;
  for (const LogBins::Counted& bin : bins) {
    passed += bin.count;
    bins_.push_back({std::max(bin.low, bins.front().low), std::min(bin.high, bins.back().high),
                     static_cast<double>(passed)});
  }
}

double HistogramQuantiles::at(double p) const {
  const double rank = p * count_;
  if (rank <= after_minimum_) return bins_.front().low;
  if (rank >= before_maximum_) return bins_.back().high;
  const auto bin = std::lower_bound(
      bins_.begin(), bins_.end(), rank,
      [](const Bin& candidate, double wanted) { return candidate.passed < wanted; });
  if (bin == bins_.end()) return bins_.back().high;
  // Without the values at the extremes, which may share a bin with others.
  const double before = bin == bins_.begin() ? 0 : std::prev(bin)->passed;
  const double from = std::max(before, after_minimum_);
  const double to = std::min(bin->passed, before_maximum_);
  return bin->low + (rank - from) / (to - from) * (bin->high - bin->low);
}

double HistogramQuantiles::standard_error_at(double p, std::uint64_t independent_draws) const {
  const double shift = std::sqrt(p * (1 - p) / static_cast<double>(independent_draws));
  return (at(std::min(1.0, p + shift)) - at(std::max(0.0, p - shift))) / 2;
}

}  // namespace remitsim
