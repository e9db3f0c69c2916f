#include "statistics/log_histogram.hpp"

#include "kernels/dispatch.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <utility>

namespace remitsim {

namespace {

constexpr double smallest = 0x1p-64;
constexpr double largest = 0x1p64;

using Rounded = std::array<float, LogBins::most_at_once>;

double held_in_range(double value) {
  const double magnitude = std::fabs(value);
  const double at_most = magnitude < largest ? value : std::copysign(largest, value);
  return magnitude < smallest ? 0.0 : at_most;
}

/// Rounds the values to single precision and finds the extremes, in several lanes: a single one
/// would wait for each comparison.
struct RoundBlock {
  static void run(const double* values, std::size_t count, float* rounded, Extremes* extremes) {
    constexpr std::size_t lanes = 16;
    std::array<double, lanes> least;
    std::array<double, lanes> greatest;
    least.fill(extremes->minimum);
    greatest.fill(extremes->maximum);
    const std::size_t whole = count - count % lanes;
    for (std::size_t i = 0; i < whole; i += lanes) {
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        const double value = held_in_range(values[i + lane]);
        rounded[i + lane] = static_cast<float>(value);
        least[lane] = value < least[lane] ? value : least[lane];
        greatest[lane] = value > greatest[lane] ? value : greatest[lane];
      }
    }
    for (std::size_t i = whole; i < count; ++i) {
      const double value = held_in_range(values[i]);
      rounded[i] = static_cast<float>(value);
      least[0] = std::min(least[0], value);
      greatest[0] = std::max(greatest[0], value);
    }
    extremes->minimum = *std::min_element(least.begin(), least.end());
    extremes->maximum = *std::max_element(greatest.begin(), greatest.end());
    count_extremes(rounded, count, *extremes);
  }

  static void count_extremes(const float* rounded, std::size_t count, Extremes& extremes) {
    const auto minimum = static_cast<float>(extremes.minimum);
    const auto maximum = static_cast<float>(extremes.maximum);
    std::uint32_t at_minimum = 0;
    std::uint32_t at_maximum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      at_minimum += rounded[i] == minimum ? 1u : 0u;
      at_maximum += rounded[i] == maximum ? 1u : 0u;
    }
    extremes.at_minimum = at_minimum;
    extremes.at_maximum = at_maximum;
  }
};

/// Those that are kept, in `kept`, each as `change` makes it. Without a branch, which the processor
/// could not foresee.
template <class IsKept, class Change>
std::span<const float> filtered(std::span<const float> values, IsKept is_kept, Change change,
                                Rounded& kept) {
  std::size_t count = 0;
  for (const float value : values) {
    kept[count] = change(value);
    count += is_kept(value) ? 1u : 0u;
  }
  return {kept.data(), count};
}

std::span<const float> without(float dropped, std::span<const float> values, Rounded& kept) {
  // Their bits are compared in one instruction; there is one 0 only, and all are numbers.
  const auto bits = std::bit_cast<std::uint32_t>(dropped);
  return filtered(
      values, [bits](float value) { return std::bit_cast<std::uint32_t>(value) != bits; },
      [](float value) { return value; }, kept);
}

}  // namespace

void LogHistogram::add(std::span<const double> values) {
  Rounded rounded;
  while (!values.empty()) {
    const std::size_t length = std::min(values.size(), most_at_once);
    Extremes extremes;
    round(values.first(length), rounded.data(), extremes);
    add_rounded({rounded.data(), length}, extremes);
    values = values.subspan(length);
  }
}

void LogHistogram::round(std::span<const double> values, float* rounded, Extremes& extremes) {
  Extremes block;
  run_kernel<RoundBlock>(values.data(), values.size(), rounded, &block);
  extremes.merge(block);
}

void LogHistogram::add_rounded(std::span<const float> rounded, const Extremes& block) {
  count_ += rounded.size();
  extremes_.merge(block);

  // What many draws take is counted at once: one after the other they would wait for each other's
  // bin.
  std::span<const float> rest = rounded;
  const std::size_t many = (rounded.size() + 1) / 2;
  Rounded kept;
  for (const auto& [extreme, times] :
       {std::pair{block.maximum, block.at_maximum}, std::pair{block.minimum, block.at_minimum}}) {
    const auto value = static_cast<float>(extreme);
    if (times < many || rest.empty()) continue;
    add_often(value, static_cast<std::uint32_t>(times));
    rest = times == rest.size() ? rest.first(0) : without(value, rest, kept);
  }
  if (rest.empty()) return;
  if (block.minimum > 0) {
    positive_.add(rest, static_cast<float>(block.minimum), static_cast<float>(block.maximum));
  } else {
    add_of_any_sign(rest);
  }
}

void LogHistogram::add_often(float value, std::uint32_t times) {
  if (value == 0) {
    zeros_ += times;
  } else {
    (value > 0 ? positive_ : negative_).add(std::fabs(value), times);
  }
}

void LogHistogram::add_of_any_sign(std::span<const float> values) {
  Rounded magnitudes;
  const auto above = filtered(
      values, [](float value) { return value > 0; }, [](float value) { return value; }, magnitudes);
  positive_.add(above);
  zeros_ += values.size() - above.size();
  const auto below = filtered(
      values, [](float value) { return value < 0; }, [](float value) { return -value; },
      magnitudes);
  negative_.add(below);
  zeros_ -= below.size();
}

void LogHistogram::write(ByteWriter& writer) const {
  writer.number(count_);
  writer.number(zeros_);
  writer.number(extremes_.minimum);
  writer.number(extremes_.maximum);
  writer.number(extremes_.at_minimum);
  writer.number(extremes_.at_maximum);
  positive_.write(writer);
  negative_.write(writer);
}

LogHistogram LogHistogram::read(ByteReader& reader) {
  LogHistogram histogram;
  histogram.count_ = reader.number<std::uint64_t>();
  histogram.zeros_ = reader.number<std::uint64_t>();
  histogram.extremes_.minimum = reader.number<double>();
  histogram.extremes_.maximum = reader.number<double>();
  histogram.extremes_.at_minimum = reader.number<std::uint64_t>();
  histogram.extremes_.at_maximum = reader.number<std::uint64_t>();
  histogram.positive_ = LogBins::read(reader);
  histogram.negative_ = LogBins::read(reader);
  std::uint64_t in_bins = histogram.zeros_;
  const auto add = [&](const LogBins::Counted& bin) { in_bins += bin.count; };
  histogram.negative_.for_each_counted(add);
  histogram.positive_.for_each_counted(add);
  const Extremes& extremes = histogram.extremes_;
  if (in_bins != histogram.count_ || extremes.at_minimum > in_bins ||
      extremes.at_maximum > in_bins) {
    throw MalformedBytes("a histogram's bins do not hold as many values as it counts");
  }
  return histogram;
}

void LogHistogram::merge(const LogHistogram& other) {
  count_ += other.count_;
  zeros_ += other.zeros_;
  extremes_.merge(other.extremes_);
  positive_.merge(other.positive_);
  negative_.merge(other.negative_);
}

namespace {

/// What a cap of 5 percent brings many draws to is 5, not what the rounding errors of a mean made
/// of the greatest of them: an extreme that is so near a number of single precision is that number.
double without_rounding_error(double extreme) {
  const auto rounded = static_cast<double>(static_cast<float>(extreme));
  return std::fabs(extreme - rounded) <= 0x1p-48 * std::fabs(rounded) ? rounded : extreme;
}

}  // namespace

std::vector<LogBins::Counted> LogHistogram::bins() const {
  std::vector<LogBins::Counted> bins;
  negative_.for_each_counted([&](const LogBins::Counted& bin) {
    bins.push_back({bin.count, -bin.high, -bin.low});
  });
  std::reverse(bins.begin(), bins.end());
  if (zeros_ > 0) bins.push_back({zeros_, 0, 0});
  positive_.for_each_counted([&](const LogBins::Counted& bin) { bins.push_back(bin); });
  if (bins.empty()) return bins;
  // In full precision, which may lie on either side of what the bin knows.
  bins.front().low = without_rounding_error(extremes_.minimum);
  bins.front().high = std::max(bins.front().high, bins.front().low);
  bins.back().high = without_rounding_error(extremes_.maximum);
  bins.back().low = std::min(bins.back().low, bins.back().high);
  return bins;
}

}  // namespace remitsim
