#include "simulate/staged_counts.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace remitsim {

void StagedCounts::add(std::size_t histogram, std::span<const double> draws) {
  std::size_t& place = places_[histogram];
  if (place == none) {
    place = staged_.size();
    staged_.push_back({.histogram = histogram});
  }
  Staged& staged = staged_[place];
  if (used_ + draws.size() > room_ || staged.count == staged.parts.size()) {
    throw std::logic_error("more draws are gathered than there is room for");
  }
  rounded_.resize(room_);
  LogHistogram::round(draws, &rounded_[used_], staged.extremes);
  staged.parts[staged.count++] = {used_, draws.size()};
  used_ += draws.size();
}

void StagedCounts::count_into(std::span<LogHistogram> histograms) {
  std::array<float, block_draws> rounded;
  for (const Staged& staged : staged_) {
    float* end = rounded.data();
    for (const Part& part : std::span(staged.parts).first(staged.count)) {
      end = std::copy_n(&rounded_[part.first], part.draws, end);
    }
    histograms[staged.histogram].add_rounded({rounded.data(), end}, staged.extremes);
  }
  clear();
}

void StagedCounts::clear() {
  for (const Staged& staged : staged_) places_[staged.histogram] = none;
  staged_.clear();
  used_ = 0;
}

}  // namespace remitsim
