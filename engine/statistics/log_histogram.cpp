#include "statistics/log_histogram.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace remitsim {

namespace {

constexpr double smallest = 0x1p-64;
constexpr double largest = 0x1p64;

/// Exponent and the seven leading bits of the mantissa: bins that grow with the magnitude.
std::int32_t index_of(double magnitude) {
  constexpr int dropped_bits = 52 - 7;
  return static_cast<std::int32_t>(std::bit_cast<std::uint64_t>(magnitude) >> dropped_bits);
}

}  // namespace

void LogHistogram::Bin::add(float magnitude) {
  ++count;
  if (magnitude <= low) {
    at_low = magnitude == low ? at_low + 1 : 1;
    low = magnitude;
  }
  if (magnitude >= high) {
    at_high = magnitude == high ? at_high + 1 : 1;
    high = magnitude;
  }
}

void LogHistogram::Bin::merge(const Bin& other) {
  if (other.low <= low) at_low = other.at_low + (other.low == low ? at_low : 0);
  if (other.high >= high) at_high = other.at_high + (other.high == high ? at_high : 0);
  low = std::min(low, other.low);
  high = std::max(high, other.high);
  count += other.count;
}

LogHistogram::Bin& LogHistogram::Side::at(std::int32_t index) {
  if (bins.empty()) first = index;
  if (index < first) {
    bins.insert(bins.begin(), static_cast<std::size_t>(first - index), Bin{});
    first = index;
  }
  const auto position = static_cast<std::size_t>(index - first);
  if (position >= bins.size()) bins.resize(position + 1);
  return bins[position];
}

void LogHistogram::Side::add(double magnitude) {
  magnitude = std::min(magnitude, largest);
  at(index_of(magnitude)).add(static_cast<float>(magnitude));
}

void LogHistogram::Side::merge(const Side& other) {
  for (std::size_t i = 0; i < other.bins.size(); ++i) {
    const Bin& from = other.bins[i];
    if (from.count == 0) continue;
    at(other.first + static_cast<std::int32_t>(i)).merge(from);
  }
}

void LogHistogram::add(std::span<const double> values) {
  for (const double value : values) {
    const double magnitude = std::fabs(value);
    if (magnitude < smallest) {
      ++zeros_;
    } else {
      (value > 0 ? positive_ : negative_).add(magnitude);
    }
  }
}

void LogHistogram::merge(const LogHistogram& other) {
  zeros_ += other.zeros_;
  positive_.merge(other.positive_);
  negative_.merge(other.negative_);
}

std::uint64_t LogHistogram::count() const {
  std::uint64_t total = zeros_;
  for (const Side* side : {&positive_, &negative_}) {
    for (const Bin& bin : side->bins) total += bin.count;
  }
  return total;
}

/// The magnitude of the value of rank `rank` in (0, count), ranks counted from the lowest
/// magnitude.
double LogHistogram::within(const Bin& bin, double rank) {
  const auto at_low = static_cast<double>(bin.at_low);
  const auto below_high = static_cast<double>(bin.count - bin.at_high);
  if (rank <= at_low || bin.low == bin.high) return double{bin.low};
  if (rank >= below_high) return double{bin.high};
  const double share = (rank - at_low) / (below_high - at_low);
  return double{bin.low} + share * (double{bin.high} - double{bin.low});
}

double LogHistogram::quantile(double p) const {
  double rank = p * static_cast<double>(count());
  double last = 0;
  for (auto bin = negative_.bins.rbegin(); bin != negative_.bins.rend(); ++bin) {
    if (bin->count == 0) continue;
    const auto size = static_cast<double>(bin->count);
    if (rank <= size) return -within(*bin, size - rank);
    rank -= size;
    last = -double{bin->low};
  }
  if (zeros_ > 0) {
    if (rank <= static_cast<double>(zeros_)) return 0;
    rank -= static_cast<double>(zeros_);
    last = 0;
  }
  for (const Bin& bin : positive_.bins) {
    if (bin.count == 0) continue;
    const auto size = static_cast<double>(bin.count);
    if (rank <= size) return within(bin, rank);
    rank -= size;
    last = double{bin.high};
  }
  return last;
}

double standard_error_of_quantile(const LogHistogram& histogram, double p) {
  const double shift = std::sqrt(p * (1 - p) / static_cast<double>(histogram.count()));
  const double upper = histogram.quantile(std::min(1.0, p + shift));
  const double lower = histogram.quantile(std::max(0.0, p - shift));
  return (upper - lower) / 2;
}

}  // namespace remitsim
