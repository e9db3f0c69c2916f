#pragma once

#include "scenario/keys/key.hpp"
#include "scenario/located_json.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

// Lists whose elements are called by names, as policies and pools are.

/// Whether the key's value is such a list.
bool has_named_elements(const Key& key);

/// What files and paths call the element: its "name", or else the step of a policy ("cap"); nothing
/// where it has neither.
std::optional<std::string> name_of_element(const JsonNode& element, const ObjectKeys& keys);

/// The key that says what the element is, where its name need not: "cap" in a policy. Null where it
/// has none.
const Key* defining_key(const JsonNode& element, const ObjectKeys& keys);

/// "a policy" → "policy"
std::string_view without_article(std::string_view object);

}  // namespace remitsim
