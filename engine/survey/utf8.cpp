#include "survey/utf8.hpp"

#include <array>
#include <cstddef>

namespace remitsim {

namespace {

/// The characters of one length in bytes: how the first byte begins, and the least code point.
struct Form {
  unsigned first_byte_mask;
  unsigned first_byte_prefix;
  std::size_t length;
  unsigned least_code_point;
};
constexpr std::array<Form, 4> forms{
    {{0x80, 0x00, 1, 0}, {0xE0, 0xC0, 2, 0x80}, {0xF0, 0xE0, 3, 0x800}, {0xF8, 0xF0, 4, 0x10000}}};

bool is_code_point(unsigned value) {
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value <= 0x10FFFF && !surrogate;
}

/// Length of the character that `bytes` begin with, or 0 where they begin with none.
std::size_t length_of_character(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes[0]);
  for (const Form& form : forms) {
    if ((first & form.first_byte_mask) != form.first_byte_prefix) continue;
    if (bytes.size() < form.length) return 0;
    unsigned value = first & ~form.first_byte_mask;
    for (std::size_t i = 1; i < form.length; ++i) {
      const auto byte = static_cast<unsigned char>(bytes[i]);
      if ((byte & 0xC0U) != 0x80U) return 0;
      value = (value << 6U) | (byte & 0x3FU);
    }
    return value >= form.least_code_point && is_code_point(value) ? form.length : 0;
  }
  return 0;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t length = length_of_character(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

}  // namespace remitsim
