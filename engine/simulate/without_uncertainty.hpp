#pragma once

#include "remitsim/scenario.hpp"

namespace remitsim {

/// The scenario in its one central world: every distribution at its median, every other uncertain
/// input off.
Scenario without_uncertainty(Scenario scenario);

}  // namespace remitsim
