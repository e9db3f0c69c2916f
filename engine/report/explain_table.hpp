#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/located_json.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace remitsim {

/// Every value of a valid scenario, a line each: its path, the value (cut where it is long), and
/// the file and line that it comes from, or "default". Positions are in `files`.
std::string explain_table(const JsonNode& scenario, const std::vector<std::string>& files);

/// The names of a family's scenarios, and which of them the table below explains.
std::string family_list(std::span<const Scenario> scenarios, std::size_t explained);

}  // namespace remitsim
