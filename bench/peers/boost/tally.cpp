#include "tally.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr std::array with_quantiles = {savings, cost_after};
constexpr std::size_t bins = 2048;
constexpr std::size_t first_draws = 1024;  // that choose the ranges
// The range, in standard deviations from the mean: quantiles from 5 to 95 percent lie well inside.
constexpr double reach_below = 4;
constexpr double reach_above = 6;

}  // namespace

Tally::Tally(std::size_t groups)
    : groups_(groups), mean_(measure_count * groups), squares_(measure_count * groups) {}

void Tally::add(const Values& values) {
  draws_ += 1;
  const double weight = 1 / draws_;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double deviation = values[i] - mean_[i];
    mean_[i] += deviation * weight;
    squares_[i] += deviation * (values[i] - mean_[i]);
  }
  if (!histograms_.empty()) {
    count(values);
    return;
  }
  first_rows_.push_back(values);
  if (first_rows_.size() == first_draws) choose_ranges();
}

void Tally::finish() {
  if (histograms_.empty()) choose_ranges();
}

void Tally::choose_ranges() {
  for (const Measure measure : with_quantiles) {
    for (std::size_t g = 0; g < groups_; ++g) {
      const double width = (reach_below + reach_above) * sd(measure, g);
      histograms_.push_back({mean(measure, g) - reach_below * sd(measure, g),
                             width > 0 ? bins / width : 0, std::vector<std::uint32_t>(bins)});
    }
  }
  for (const Values& row : first_rows_) count(row);
  first_rows_.clear();
}

void Tally::count(const Values& values) {
  for (std::size_t m = 0; m < with_quantiles.size(); ++m) {
    const double* row = values.data() + with_quantiles[m] * groups_;
    for (std::size_t g = 0; g < groups_; ++g) {
      Histogram& histogram = histograms_[m * groups_ + g];
      const double bin = (row[g] - histogram.low) * histogram.bins_per_unit;
      // In this order NaN, of a group without a flow, falls into the first bin.
      ++histogram.counts[static_cast<std::size_t>(std::min(std::max(0.0, bin), bins - 1.0))];
    }
  }
}

double Tally::mean(Measure measure, std::size_t group) const {
  return mean_[measure * groups_ + group];
}

double Tally::sd(Measure measure, std::size_t group) const {
  return std::sqrt(squares_[measure * groups_ + group] / (draws_ - 1));
}

double Tally::standard_error(Measure measure, std::size_t group) const {
  return sd(measure, group) / std::sqrt(draws_);
}

double Tally::quantile(Measure measure, std::size_t group, double p) const {
  const auto place = std::find(with_quantiles.begin(), with_quantiles.end(), measure);
  const auto index = static_cast<std::size_t>(place - with_quantiles.begin());
  const Histogram& histogram = histograms_[index * groups_ + group];
  double rank = p * draws_;
  std::size_t bin = 0;
  while (bin + 1 < bins && rank > histogram.counts[bin]) rank -= histogram.counts[bin++];
  if (histogram.bins_per_unit == 0) return histogram.low;
  const double within = histogram.counts[bin] > 0 ? rank / histogram.counts[bin] : 0;
  return histogram.low + (static_cast<double>(bin) + within) / histogram.bins_per_unit;
}
