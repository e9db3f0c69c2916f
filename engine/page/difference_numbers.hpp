#pragma once

#include "page/page_study.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// The differences of each scenario from the one that it is compared with, as a JSON list each:
/// [{"against": 0, "group": …, "kind": …, "measure": …, "period": …, "values": [difference,
/// standard error, median, p05, p95], "variance_ratio": …}, …]. Of the world, regions, groups
/// that the scenario names, and its leading group: its main measure and the cost after in its main
/// period; where scenarios are many, not of the regions of the United Nations.
std::vector<std::string> difference_numbers_json(const PageStudy& study);

}  // namespace remitsim
