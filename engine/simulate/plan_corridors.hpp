#pragma once

#include "simulate/plan.hpp"

namespace remitsim {

/// What the scenario does with each surveyed corridor and then with each pool; groups are left
/// empty.
std::vector<CorridorPlan> plan_corridors(const StudyPlan& study, const ScenarioPlan& scenario);

/// By policy: the corridors whose mean an AverageTarget is for.
std::vector<std::vector<std::size_t>> corridors_of_targets(const ScenarioPlan& scenario,
                                                           std::size_t surveyed_corridors);

}  // namespace remitsim
