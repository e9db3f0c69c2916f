#pragma once

#include "remitsim/scenario.hpp"

namespace remitsim {

/// The scenario in its one central world: every distribution at its median, the random factors of
/// flows, prices and market shares at 1.
Scenario without_uncertainty(Scenario scenario);

}  // namespace remitsim
