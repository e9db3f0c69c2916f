#pragma once

#include "page/page_study.hpp"
#include "page/scenario_numbers.hpp"
#include "page/scenario_tables.hpp"

#include <string>

namespace remitsim {

/// A scenario as the page reads it: what it asks, what it rests on, and what came out. Where all
/// scenarios have the same corridors before the reform, these stand elsewhere.
std::string scenario_json(const PageStudy& study, const Scenario& scenario,
                          const ScenarioJson& numbers, const ScenarioTables& tables,
                          bool with_corridors_before);

}  // namespace remitsim
