#pragma once

#include "scenario/keys/key.hpp"

#include <string>

namespace remitsim {

// A key's line in the table, in words for people.

/// What the value can be: "percent of the principal, 0 to 100".
std::string value_in_words(const Key& key);

/// What the key's absence means: "`0`", "required", "one of three", "everywhere". `object` is the
/// object that can have the key.
std::string default_in_words(const Key& key, const ObjectKeys& object);

}  // namespace remitsim
