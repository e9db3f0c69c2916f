#include "scenario/read_format.hpp"

#include "scenario/keys.hpp"

#include <fmt/format.h>

namespace remitsim {

std::string_view known_format() {
  return keys::format_words.front();
}

bool has_known_format(const Field& format) {
  const auto* text = std::get_if<std::string>(&format.node->value);
  if (text != nullptr && *text == known_format()) return true;
  format.refuse(fmt::format("must be \"{}\", got {}; this program reads no other format",
                            known_format(), described(*format.node)));
  return false;
}

}  // namespace remitsim
