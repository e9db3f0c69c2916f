#pragma once

#include "simulate/plan.hpp"

namespace remitsim {

/// Fills the groups, periods, measures, outputs and probabilities of a scenario whose corridors are
/// planned. Throws StudyError where a probability is asked of what there is not.
void plan_outputs(const Survey& survey, ScenarioPlan& plan);

}  // namespace remitsim
