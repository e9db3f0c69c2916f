#pragma once

#include "scenario/keys/key.hpp"
#include "scenario/located_json.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace remitsim {

// What names of scenarios say of a key that is varied: "cap=5%".

/// The path without its first part, its unit and "total": "policies.cap.total_percent" → "cap".
std::string label_of_path(std::string_view path);

/// The value with its unit: "5%", "2pp" (percentage points), "observed"; nothing for a list or an
/// object.
std::optional<std::string> label_of_value(const JsonNode& value, const Key& key);

}  // namespace remitsim
