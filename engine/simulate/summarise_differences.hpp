#pragma once

#include "remitsim/study.hpp"
#include "simulate/plan.hpp"
#include "simulate/totals.hpp"

namespace remitsim {

/// Adds what the scenario differs by from the one that it is compared with, where there is one.
void add_differences(const StudyPlan& study, const ScenarioPlan& plan, const StudyTotals& totals,
                     ScenarioResult& result);

}  // namespace remitsim
