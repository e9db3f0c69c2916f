#pragma once

#include "page/page_study.hpp"

#include <string>

namespace remitsim {

/// The looks at the precision of a run with --until, the first one first: [{"draws": …,
/// "half_width": …, "wanted": …, "is_percent": …, "reached": …, "scenario": 0, "group": …,
/// "measure": …}, …], with the position of the scenario whose interval is the widest.
std::string looks_json(const PageStudy& study);

}  // namespace remitsim
