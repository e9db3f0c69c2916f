#pragma once

#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"
#include "scenario/faults.hpp"
#include "scenario/located_json.hpp"
#include "scenario/vocabulary.hpp"

#include <string_view>

namespace remitsim {

/// Reads a scenario and adds its faults. It is worth nothing where there are any. A sweep is
/// checked, but varies nothing here. `vocabulary` has the words of the survey. The scenario's
/// `name`, `effective_json` and `digest` stay empty.
Scenario read_scenario(const JsonNode& root, Vocabulary vocabulary, Faults& faults);

/// The same for the text of a file, of which "extends" is not followed. Adds the faults in the
/// order of their positions.
Scenario read_scenario(std::string_view text, std::string_view file_name, const Survey& survey,
                       Diagnostics& diagnostics);

}  // namespace remitsim
