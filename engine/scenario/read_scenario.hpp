#pragma once

#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"

#include <string_view>

namespace remitsim {

/// Reads the text of a scenario file, of which "extends" is not followed and "sweep" varies
/// nothing, checked against the survey, and adds its faults in the order of their positions. The
/// scenario is worth nothing where there are any. `name`, `effective_json` and `digest` stay empty.
Scenario read_scenario(std::string_view text, std::string_view file_name, const Survey& survey,
                       Diagnostics& diagnostics);

}  // namespace remitsim
