#pragma once

#include "remitsim/scenario.hpp"

#include <filesystem>
#include <vector>

namespace remitsim {

/// Loads the scenarios of all files; where some are invalid, throws one ScenarioError with the
/// faults of all. Two scenarios of one name are a fault too, as results go by it.
std::vector<Scenario> load_scenarios(const std::vector<std::filesystem::path>& files,
                                     const Survey& survey);

}  // namespace remitsim
