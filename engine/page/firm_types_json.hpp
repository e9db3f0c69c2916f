#pragma once

#include "page/page_study.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// What becomes of the counted services of each type of firm, a JSON list for each scenario:
/// [{"type": "Bank", "services": …, "changed": …, "cost_before": …, "cost_after": …}, …].
std::vector<std::string> firm_types_json(const PageStudy& study);

}  // namespace remitsim
