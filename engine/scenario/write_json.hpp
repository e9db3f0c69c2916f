#pragma once

#include "scenario/located_json.hpp"

#include <string>

namespace remitsim {

/// The value as JSON text: lists and objects that fit on a line of 100 characters on one, others
/// with an element a line. Numbers have as many digits as give the same number again.
std::string json_text(const JsonNode& node);

/// All on one line.
std::string json_line(const JsonNode& node);

}  // namespace remitsim
