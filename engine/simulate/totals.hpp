#pragma once

#include "simulate/block.hpp"
#include "simulate/plan.hpp"
#include "statistics/moments.hpp"
#include "statistics/power_sums.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace remitsim {

/// All that the draws left behind.
struct StudyTotals {
  std::uint64_t draws = 0;
  std::string fault;           ///< of the first block that has one; empty where all went well
  std::vector<double> pivots;  ///< of the sums, by estimate
  std::vector<PowerSums> sums;
  DrawCounts counts;

  StudyTotals(const StudyPlan& plan, std::vector<double> first_world)
      : pivots(std::move(first_world)), sums(plan.estimates.size()), counts(plan) {}

  [[nodiscard]] Moments moments_of(std::size_t estimate) const {
    return {sums[estimate], pivots[estimate], draws};
  }
};

}  // namespace remitsim
