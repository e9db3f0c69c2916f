#pragma once

#include "scenario/located_json.hpp"

#include <string>

namespace remitsim {

/// The scenario with every default that is a value, in the order of the table of keys. Defaults
/// stand nowhere: their position has line 0. What says how files make scenarios is left out. The
/// scenario must be valid.
JsonNode effective_scenario(const JsonNode& scenario);

/// The text of the effective scenario, which read as a scenario file gives the same scenario.
std::string effective_json(const JsonNode& scenario);

}  // namespace remitsim
