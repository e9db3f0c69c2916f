#include "scenario/text_cursor.hpp"

#include "files/utf8.hpp"

#include <algorithm>

namespace remitsim {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

/// Whether the character can stand in a number or in a word without quotes.
bool is_bare(char letter) {
  constexpr std::string_view others = "+-._";
  return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
         (letter >= 'A' && letter <= 'Z') || static_cast<unsigned char>(letter) >= 0x80 ||
         others.find(letter) != std::string_view::npos;
}

/// Bytes up to the end of the line, or of the text.
std::size_t line_length(std::string_view text) {
  return std::min(text.find_first_of("\r\n"), text.size());
}

/// Length of the string at the start of the text, which ends at the latest where the line does.
/// Looks no further than that: a hostile file may be a single long line.
std::size_t string_length(std::string_view text) {
  std::size_t i = 1;
  while (i < text.size() && text[i] != '\n' && text[i] != '\r') {
    if (text[i] == '"') return i + 1;
    const bool escapes_next = text[i] == '\\' && i + 1 < text.size();
    i += escapes_next && text[i + 1] != '\n' && text[i + 1] != '\r' ? 2U : 1U;
  }
  return i;
}

/// Length of the comment at the start of the text; 0 where there is none, or none that is closed.
std::size_t comment_length(std::string_view text) {
  if (text.starts_with("//")) return line_length(text);
  if (!text.starts_with("/*")) return 0;
  const std::size_t close = text.find("*/", 2);
  return close == std::string_view::npos ? 0 : close + 2;
}

}  // namespace

TextCursor::TextCursor(std::string_view text, std::size_t file)
    : rest_(text), position_{.file = file} {
  if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
}

std::string_view TextCursor::token() const {
  if (rest_.empty()) return rest_;
  if (rest_.front() == '"') return rest_.substr(0, string_length(rest_));
  const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_bare);
  const auto bare = static_cast<std::size_t>(end - rest_.begin());
  return rest_.substr(0, std::max<std::size_t>(bare, 1));
}

void TextCursor::advance(std::size_t bytes) {
  for (const char byte : rest_.substr(0, bytes)) {
    if (byte == '\n') {
      ++position_.line;
      position_.column = 1;
    } else if (!continues_character(byte)) {
      ++position_.column;
    }
  }
  rest_.remove_prefix(std::min(bytes, rest_.size()));
}

void TextCursor::skip_blanks() {
  while (!rest_.empty()) {
    const std::size_t length = is_space(rest_.front()) ? 1 : comment_length(rest_);
    if (length == 0) return;
    advance(length);
  }
}

}  // namespace remitsim
