#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace remitsim {

/// Whether the byte continues a character that an earlier byte began.
constexpr bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Offset of the first byte that is not UTF-8 (overlong forms and surrogates included), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

inline bool is_utf8(std::string_view text) {
  return !first_invalid_utf8(text);
}

/// The text as a message shows it: control characters as '?', cut after 60 characters.
std::string shown(std::string_view text);

/// The text as a message shows it, in double quotes.
std::string in_quotes(std::string_view text);

}  // namespace remitsim
