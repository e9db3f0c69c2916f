#pragma once

#include "simulate/plan.hpp"
#include "statistics/extremes.hpp"
#include "statistics/log_histogram.hpp"

#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace remitsim {

/// Of how many histograms draws are gathered at most: of more, they would take more than 32 MiB.
inline constexpr std::size_t most_staged = 8192;

/// Gathers what histograms will count: a block's draws of a histogram one after the other, while
/// its bins are in the processor's nearest cache. Counted tile by tile, thousands of histograms
/// would push each other out of it.
class StagedCounts {
 public:
  /// For draws of `most` of the histograms at a time, each of which then takes 4 KiB from the first
  /// draws on.
  StagedCounts(std::size_t histograms, std::size_t most)
      : places_(histograms, none), room_(most * block_draws) {}

  /// A tile's draws; at most a block of a histogram before they are counted, and those of at most
  /// `most` histograms. Throws std::logic_error where they are more.
  void add(std::size_t histogram, std::span<const double> draws);
  /// Counts all that was added since the last call.
  void count_into(std::span<LogHistogram> histograms);
  /// Forgets it.
  void clear();

 private:
  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  static_assert(block_draws <= LogHistogram::most_at_once);

  struct Part {
    std::size_t first = 0;  ///< in rounded_
    std::size_t draws = 0;
  };
  /// The draws of one histogram.
  struct Staged {
    std::size_t histogram = 0;
    std::array<Part, tiles_in_block> parts = {};
    std::size_t count = 0;  ///< of the parts
    Extremes extremes = {};
  };

  std::vector<std::size_t> places_;  ///< by histogram, in staged_
  std::vector<Staged> staged_;
  std::size_t room_;            ///< for so many draws
  std::vector<float> rounded_;  ///< in the order in which draws came
  std::size_t used_ = 0;        ///< of these
};

}  // namespace remitsim
