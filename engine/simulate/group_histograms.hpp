#pragma once

#include "remitsim/study.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

#include <vector>

namespace remitsim {

/// How the draws of the scenario's main measure are distributed in its main period, for every group
/// but single senders, receivers and corridors. Counts alone decide: the same for any threads.
std::vector<GroupHistogram> group_histograms(const StudyPlan& study, const ScenarioPlan& plan,
                                             const DrawTotals& totals);

}  // namespace remitsim
