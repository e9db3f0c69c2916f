#pragma once

#include "page/page_study.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// What the page shows of a scenario that is not among the rows of its estimates, each a JSON list.
struct ScenarioTables {
  std::string differences;
  std::string distributions;
  std::string firm_types;
};

/// Of each scenario, in their order.
std::vector<ScenarioTables> scenario_tables(const PageStudy& study);

}  // namespace remitsim
