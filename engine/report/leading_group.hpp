#pragma once

#include "remitsim/scenario.hpp"

#include <string>

namespace remitsim {

/// The group that the scenario is about: the first of its printed figures, groups or pools, else
/// the world.
std::string leading_group(const Scenario& scenario);

}  // namespace remitsim
