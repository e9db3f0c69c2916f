#pragma once

#include <string_view>

namespace remitsim {

/// Whether the bytes are UTF-8 (shortest forms only, no surrogates, at most U+10FFFF).
bool is_utf8(std::string_view bytes);

}  // namespace remitsim
