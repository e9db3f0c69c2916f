#pragma once

#include "page/page_study.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// How the draws of groups' main measures are distributed, a JSON list for each scenario:
/// [{"group": …, "measure": …, "period": …, "bins": [[low, high, share of the draws], …]}, …].
/// Where scenarios are many, of the world and the scenario's leading group alone.
std::vector<std::string> distributions_json(const PageStudy& study);

}  // namespace remitsim
