#pragma once

#include "simulate/plan.hpp"

namespace remitsim {

/// Gives every output of a scenario its estimate: one that the study has, because another group is
/// the same corridors or an earlier scenario is the same before any policy, or one more. With
/// control variates, also estimates of these.
void plan_estimates(StudyPlan& study, ScenarioPlan& plan);

}  // namespace remitsim
