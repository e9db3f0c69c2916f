#pragma once

#include "simulate/plan.hpp"

namespace remitsim {

/// Plans the comparison of each scenario that names another one: pairs the outputs that both have,
/// by the names of period, group and measure, and adds an estimate for each difference to the
/// study's, whose scenarios are planned. Throws StudyError where the other scenario is not there,
/// or has no output in common.
void plan_differences(StudyPlan& study);

}  // namespace remitsim
