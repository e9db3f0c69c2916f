#include "statistics/joined_bins.hpp"

#include "statistics/histogram_quantiles.hpp"

#include <optional>

namespace remitsim {

namespace {

constexpr double share_in_tail = 0.005;

/// Equal stretches of the middle of a histogram, counted from 1; 0 is what lies below them.
class Stretches {
 public:
  Stretches(const HistogramQuantiles& quantiles, std::size_t count)
      : from_(quantiles.at(share_in_tail)), to_(quantiles.at(1 - share_in_tail)), count_(count) {}

  [[nodiscard]] std::size_t index_of(const LogBins::Counted& bin) const {
    const double middle = bin.low + (bin.high - bin.low) / 2;
    if (middle < from_) return 0;
    if (middle > to_) return count_ + 1;
    const double place = (middle - from_) / (to_ - from_) * static_cast<double>(count_);
    // Not "at or above it": where all are one value, the place is not a number.
    return place < static_cast<double>(count_) ? 1 + static_cast<std::size_t>(place) : count_;
  }

 private:
  double from_;
  double to_;
  std::size_t count_;
};

}  // namespace

std::vector<LogBins::Counted> joined_bins(const LogHistogram& histogram, std::size_t most) {
  std::vector<LogBins::Counted> bins = histogram.bins();
  if (bins.size() <= most) return bins;
  const Stretches stretches(HistogramQuantiles(histogram), most - 2);
  std::vector<LogBins::Counted> joined;
  std::optional<std::size_t> last;
  for (const LogBins::Counted& bin : bins) {
    const std::size_t stretch = stretches.index_of(bin);
    if (stretch == last) {
      joined.back().count += bin.count;
      joined.back().high = bin.high;
    } else {
      joined.push_back(bin);
    }
    last = stretch;
  }
  return joined;
}

}  // namespace remitsim
