#pragma once

#include "scenario/keys/key.hpp"
#include "scenario/located_json.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// Whether a path can lead to the key's value: not to what says how files make scenarios.
bool can_be_set(const Key& key);

/// All paths that lead to a value of the scenario, which need not stand in it yet; into
/// distributions only as far as the scenario has them.
std::vector<std::string> known_paths(const JsonNode& scenario);

}  // namespace remitsim
