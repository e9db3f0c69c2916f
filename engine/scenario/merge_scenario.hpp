#pragma once

#include "scenario/faults.hpp"
#include "scenario/located_json.hpp"

namespace remitsim {

/// Changes a scenario by a file that extends it. Objects are changed key by key, null takes a key
/// away, and any other value takes the place of what was there (RFC 7396). Lists whose elements
/// have names are changed element by element: one of a name that is there already is changed like
/// an object, or goes if it has "drop": true, and any other is added at the end. All values keep
/// their positions.
void merge_scenario(JsonNode& scenario, const JsonNode& changes, Faults& faults);

}  // namespace remitsim
