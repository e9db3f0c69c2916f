#pragma once

#include "simulate/plan.hpp"

namespace remitsim {

/// Fills the groups, aggregates, periods, measures, outputs and probabilities of a scenario whose
/// corridors and baseline are planned, and adds its estimates to the study's, which holds the
/// scenarios before it. Throws StudyError where a probability is asked of what there is not.
void plan_outputs(StudyPlan& study, ScenarioPlan& plan);

}  // namespace remitsim
