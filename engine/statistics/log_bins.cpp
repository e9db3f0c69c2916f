#include "statistics/log_bins.hpp"

#include "kernels/dispatch.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace remitsim {

namespace {

constexpr std::uint32_t offset_bits = 16;
constexpr std::uint32_t offset_mask = (1u << offset_bits) - 1;
constexpr std::uint64_t one_more = std::uint64_t{1} << 32;
constexpr std::uint64_t most_in_bins = std::numeric_limits<std::uint32_t>::max();

constexpr std::uint32_t key_of(std::uint32_t bits) {
  return bits >> offset_bits;
}

/// What a bin remembers of a magnitude: the bits of its offset that are set, and those that are
/// not.
constexpr std::uint32_t seen_of(std::uint32_t bits) {
  return (bits & offset_mask) | (~bits << offset_bits);
}

/// The magnitude whose offset in the bin that is.
double magnitude_at(std::uint32_t key, std::uint32_t offset) {
  return double{std::bit_cast<float>((key << offset_bits) | offset)};
}

struct Range {
  float least = 0;
  float greatest = 0;
};

// Bits of numbers that are not negative are in the order of the numbers, as signed integers too:
// these have a least and a greatest in every instruction set.
struct FindRange {
  static void run(const float* magnitudes, std::size_t count, Range* range) {
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    std::int32_t greatest = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto bits = std::bit_cast<std::int32_t>(magnitudes[i]);
      least = std::min(least, bits);
      greatest = std::max(greatest, bits);
    }
    *range = {std::bit_cast<float>(least), std::bit_cast<float>(greatest)};
  }
};

/// Adds to a single bin those that belong to it.
struct FillBin {
  static void run(const float* magnitudes, std::size_t count, std::uint32_t key,
                  std::uint64_t* bin) {
    std::uint32_t found = 0;
    std::uint32_t seen = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto bits = std::bit_cast<std::uint32_t>(magnitudes[i]);
      const bool is_in = key_of(bits) == key;
      found += is_in ? 1u : 0u;
      seen |= is_in ? seen_of(bits) : 0u;
    }
    *bin = (*bin | seen) + found * one_more;
  }
};

/// Where each belongs, and what its bin will remember.
struct FindBins {
  static void run(const float* magnitudes, std::size_t count, std::uint32_t first,
                  std::uint32_t* position, std::uint32_t* seen) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto bits = std::bit_cast<std::uint32_t>(magnitudes[i]);
      position[i] = key_of(bits) - first;
      seen[i] = seen_of(bits);
    }
  }
};

/// The same elements with empty ones around them.
std::vector<std::uint64_t> widened(const std::vector<std::uint64_t>& elements, std::size_t before,
                                   std::size_t size) {
  std::vector<std::uint64_t> wider(size);
  std::copy(elements.begin(), elements.end(), wider.begin() + static_cast<std::ptrdiff_t>(before));
  return wider;
}

}  // namespace

void LogBins::add(std::span<const float> magnitudes) {
  if (magnitudes.empty()) return;
  Range range;
  run_kernel<FindRange>(magnitudes.data(), magnitudes.size(), &range);
  add(magnitudes, range.least, range.greatest);
}

void LogBins::add(std::span<const float> magnitudes, float least, float greatest) {
  const std::uint32_t least_key = key_of(std::bit_cast<std::uint32_t>(least));
  const std::uint32_t greatest_key = key_of(std::bit_cast<std::uint32_t>(greatest));
  cover(least_key, greatest_key);
  make_room_for(magnitudes.size());
  // One after the other, magnitudes of the same bin would wait for each other.
  constexpr std::uint32_t few_bins = 8;
  if (greatest_key - least_key < few_bins) {
    for (std::uint32_t key = least_key; key <= greatest_key; ++key) {
      run_kernel<FillBin>(magnitudes.data(), magnitudes.size(), key, &bins_[key - first_]);
    }
    return;
  }
  std::array<std::uint32_t, most_at_once> position;
  std::array<std::uint32_t, most_at_once> seen;
  run_kernel<FindBins>(magnitudes.data(), magnitudes.size(), first_, position.data(), seen.data());
  Bin* const bins = bins_.data();
  for (std::size_t i = 0; i < magnitudes.size(); ++i) {
    Bin& bin = bins[position[i]];
    bin = (bin | seen[i]) + one_more;
  }
}

void LogBins::add(float magnitude, std::uint32_t times) {
  const auto bits = std::bit_cast<std::uint32_t>(magnitude);
  cover(key_of(bits), key_of(bits));
  make_room_for(times);
  Bin& bin = bins_[key_of(bits) - first_];
  bin = (bin | seen_of(bits)) + times * one_more;
}

void LogBins::merge(const LogBins& other) {
  if (other.bins_.empty()) return;
  cover(other.first_, other.first_ + static_cast<std::uint32_t>(other.bins_.size()) - 1);
  make_room_for(other.in_bins_);
  const std::size_t shift = other.first_ - first_;
  for (std::size_t i = 0; i < other.bins_.size(); ++i) {
    const Bin from = other.bins_[i];
    Bin& bin = bins_[i + shift];
    bin = (bin | (from & (one_more - 1))) + (from & ~(one_more - 1));
  }
  if (other.carried_.empty()) return;
  carried_.resize(bins_.size());
  for (std::size_t i = 0; i < other.carried_.size(); ++i) carried_[i + shift] += other.carried_[i];
}

void LogBins::write(ByteWriter& writer) const {
  writer.number(first_);
  writer.list(std::span(bins_));
  writer.list(std::span(carried_));
  writer.number(in_bins_);
}

LogBins LogBins::read(ByteReader& reader) {
  LogBins bins;
  bins.first_ = reader.number<std::uint32_t>();
  bins.bins_ = reader.list<Bin>();
  bins.carried_ = reader.list<std::uint64_t>();
  bins.in_bins_ = reader.number<std::uint64_t>();
  constexpr std::size_t keys = std::size_t{1} << (32 - offset_bits);
  const bool is_carried = bins.carried_.empty() || bins.carried_.size() == bins.bins_.size();
  if (bins.first_ > keys || bins.bins_.size() > keys - bins.first_ || !is_carried ||
      bins.in_bins_ > most_in_bins) {
    throw MalformedBytes("a histogram has bins that no number falls into");
  }
  std::uint64_t in_bins = 0;
  for (const Bin bin : bins.bins_) in_bins += bin >> 32;
  if (in_bins != bins.in_bins_) {
    throw MalformedBytes("a histogram's bins do not hold what it says");
  }
  return bins;
}

LogBins::Counted LogBins::counted(std::size_t position) const {
  const Bin bin = bins_[position];
  const std::uint64_t carried = carried_.empty() ? 0 : carried_[position];
  const std::uint32_t key = first_ + static_cast<std::uint32_t>(position);
  const auto ever_set = static_cast<std::uint32_t>(bin) & offset_mask;
  const auto never_unset = ~static_cast<std::uint32_t>(bin >> offset_bits) & offset_mask;
  return {carried + (bin >> 32), magnitude_at(key, never_unset), magnitude_at(key, ever_set)};
}

/// Has bins for the keys, in whole cache lines and a line more than is needed at either end, so
/// that few blocks make them grow.
void LogBins::cover(std::uint32_t least_key, std::uint32_t greatest_key) {
  const auto end = first_ + static_cast<std::uint32_t>(bins_.size());
  if (least_key >= first_ && greatest_key < end) return;
  constexpr std::uint32_t line = 8;
  std::uint32_t new_first = std::max(least_key / line, 1u) * line - line;
  std::uint32_t new_end = (greatest_key / line + 2) * line;
  if (!bins_.empty()) {
    new_first = least_key < first_ ? std::min(new_first, first_) : first_;
    new_end = greatest_key >= end ? std::max(new_end, end) : end;
  }
  const std::size_t before = bins_.empty() ? 0 : first_ - new_first;
  bins_ = widened(bins_, before, new_end - new_first);
  if (!carried_.empty()) carried_ = widened(carried_, before, bins_.size());
  first_ = new_first;
}

/// A bin counts up to 2^32 − 1, and none can have more than all of them together.
void LogBins::make_room_for(std::uint64_t added) {
  if (in_bins_ + added > most_in_bins) {
    carried_.resize(bins_.size());
    for (std::size_t i = 0; i < bins_.size(); ++i) {
      carried_[i] += bins_[i] >> 32;
      bins_[i] &= one_more - 1;
    }
    in_bins_ = 0;
  }
  in_bins_ += added;
}

}  // namespace remitsim
