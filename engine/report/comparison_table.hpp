#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/study.hpp"

#include <span>
#include <string>

namespace remitsim {

/// How the savings of these groups differ from those in the scenario that this one is compared
/// with, and what it is worth that both had the same draws; the costs where nothing is saved.
/// Requires a comparison.
std::string comparison_table(const Scenario& scenario, const ScenarioResult& result,
                             std::span<const std::string> groups);

}  // namespace remitsim
