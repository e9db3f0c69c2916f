#pragma once

#include "remitsim/study.hpp"
#include "simulate/block.hpp"
#include "simulate/plan.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace remitsim {

/// All that the draws left behind.
struct StudyTotals {
  std::uint64_t draws = 0;
  std::string fault;  ///< of the first block that has one; empty where all went well
  std::vector<ScenarioMoments> moments;        ///< by scenario
  std::vector<ScenarioHistograms> histograms;  ///< by scenario
};

StudyResult summarise(const StudyPlan& plan, const StudyTotals& totals);

}  // namespace remitsim
