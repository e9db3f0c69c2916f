#pragma once

#include <string>
#include <string_view>

namespace remitsim {

/// The text as a JSON string, in quotes and with escapes. What is no UTF-8 becomes U+FFFD.
std::string quoted_json(std::string_view text);

}  // namespace remitsim
