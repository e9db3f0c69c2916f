#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/faults.hpp"
#include "scenario/located_json.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

/// Reads a scenario, checked against the survey whose words `vocabulary` has, and adds its faults.
/// The scenario is worth nothing where there are any. A sweep is checked, but varies nothing here.
/// `name`, `effective_json` and `digest` stay empty.
Scenario read_scenario_tree(const JsonNode& root, Vocabulary vocabulary, Faults& faults);

}  // namespace remitsim
