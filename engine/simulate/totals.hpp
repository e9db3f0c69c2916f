#pragma once

#include "simulate/plan.hpp"
#include "statistics/log_histogram.hpp"
#include "statistics/moments.hpp"
#include "statistics/power_totals.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace remitsim {

/// What any blocks of a study's draws left behind: exact sums and counts, so that they can be added
/// up in any order and from any threads, files and machines.
struct DrawTotals {
  std::uint64_t draws = 0;
  std::vector<PowerTotals> sums;         ///< by estimate
  std::vector<LogHistogram> histograms;  ///< of the estimates that have one
  std::vector<std::uint64_t> reached;    ///< by probability: in how many draws it is met

  explicit DrawTotals(const StudyPlan& plan)
      : sums(plan.estimates.size()),
        histograms(plan.histogram_count),
        reached(plan.probability_count) {}

  /// Of the same plan.
  void add(const DrawTotals& other);
};

/// All that the draws left behind, and what their sums are about.
struct StudyTotals {
  std::vector<double> pivots;  ///< by estimate
  DrawTotals done;

  StudyTotals(const StudyPlan& plan, std::vector<double> first_world)
      : pivots(std::move(first_world)), done(plan) {}

  [[nodiscard]] Moments moments_of(std::size_t estimate) const {
    return {done.sums[estimate].rounded(), pivots[estimate], done.draws};
  }
};

}  // namespace remitsim
