#include "files/utf8.hpp"

namespace remitsim {

namespace {

/// Length of the character that starts with `byte`, or 0 where none can.
std::size_t length_from(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte <= 0xDF) return 2;
  if (byte >= 0xE0 && byte <= 0xEF) return 3;
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  return 0;
}

/// Whether `second` may follow `first`: no overlong form, no surrogate, nothing above U+10FFFF.
bool may_follow(unsigned char first, unsigned char second) {
  switch (first) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second < 0xA0;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second < 0x90;
    default:
      return true;
  }
}

/// Length of the valid character at the start of `text`, or 0.
std::size_t character_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text[0]);
  const std::size_t length = length_from(first);
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if (!continues_character(text[i])) return 0;
  }
  if (length > 1 && !may_follow(first, static_cast<unsigned char>(text[1]))) return 0;
  return length;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t length = character_length(text.substr(offset));
    if (length == 0) return offset;
    offset += length;
  }
  return std::nullopt;
}

std::string shown(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string kept;
  std::size_t characters = 0;
  for (const char byte : text) {
    if (!continues_character(byte) && ++characters > longest) return kept + "…";
    const bool is_control = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
    kept += is_control ? '?' : byte;
  }
  return kept;
}

std::string in_quotes(std::string_view text) {
  return '"' + shown(text) + '"';
}

}  // namespace remitsim
