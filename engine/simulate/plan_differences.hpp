#pragma once

#include "simulate/plan.hpp"

#include <span>
#include <vector>

namespace remitsim {

/// Those of the others that scenarios are compared with and that are not among them, each once.
std::vector<const Scenario*> compared_with(std::span<const Scenario> scenarios,
                                           std::span<const Scenario> others);

/// Plans the comparison of each scenario that names another one: pairs the outputs that both have,
/// by the names of period, group and measure, and adds an estimate for each difference to the
/// study's, whose scenarios are planned. Throws StudyError where the other scenario is not there,
/// or has no output in common; `others` are named as what may have been meant.
void plan_differences(StudyPlan& study, std::span<const Scenario> others);

}  // namespace remitsim
