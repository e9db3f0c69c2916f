#include "report/latex_text.hpp"

#include "files/utf8.hpp"
#include "report/results_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace remitsim {

namespace {

constexpr std::string_view unicode_text = "\\unicodetext{";

/// The characters from the first to the last of each pair are those that pdfLaTeX prints in its
/// default encoding without any package, beside ASCII (tried with TeX Live 2022).
constexpr std::array<std::pair<char32_t, char32_t>, 29> known_to_pdflatex = {{
    {0xA0, 0xAA},     {0xAC, 0xBA},     {0xBC, 0xCF},     {0xD1, 0xDD},     {0xDF, 0xEF},
    {0xF1, 0xFD},     {0xFF, 0x103},    {0x106, 0x10F},   {0x112, 0x117},   {0x11A, 0x125},
    {0x128, 0x12D},   {0x130, 0x137},   {0x139, 0x13E},   {0x141, 0x148},   {0x14C, 0x165},
    {0x168, 0x171},   {0x174, 0x17E},   {0x218, 0x21B},   {0x1E9E, 0x1E9E}, {0x2010, 0x2016},
    {0x2018, 0x2019}, {0x201C, 0x201D}, {0x2020, 0x2022}, {0x2026, 0x2026}, {0x2030, 0x2031},
    {0x2044, 0x2044}, {0x204E, 0x204E}, {0x20AC, 0x20AC}, {0x2122, 0x2122},
}};

bool is_known_to_pdflatex(char32_t character) {
  return character < 0x80 ||
         std::any_of(known_to_pdflatex.begin(), known_to_pdflatex.end(), [&](const auto& range) {
           return character >= range.first && character <= range.second;
         });
}

/// The bytes of the text's first character.
std::string_view first_character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && continues_character(text[length])) ++length;
  return text.substr(0, length);
}

/// The number of a character that is UTF-8.
char32_t number_of(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first;
  char32_t number = first & (0x7FU >> character.size());
  for (const char byte : character.substr(1)) {
    number = (number << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  return number;
}

/// An ASCII character, given the one that comes after it: two hyphens, for instance, would become a
/// dash, and a bracket at the start of a row an argument of the row before it.
std::string escaped(char character, char next) {
  switch (character) {
    case '&':
    case '%':
    case '$':
    case '#':
    case '_':
    case '{':
    case '}':
      return {'\\', character};
    case '\\':
      return "\\textbackslash{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '`':
      return "\\textasciigrave{}";
    case '<':
      return "\\textless{}";
    case '>':
      return "\\textgreater{}";
    case '|':
      return "\\textbar{}";
    case '"':
      return "\\symbol{34}";
    case '[':
    case ']':
    case '*':
      return {'{', character, '}'};
    case '-':
    case '\'':
    case ',':
      return next == character ? std::string{character, '{', '}'} : std::string{character};
    default:
      return {character};
  }
}

/// The characters at the start of the text that pdfLaTeX does not know.
std::string_view unknown_start(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const std::string_view character = first_character(text.substr(length));
    if (is_known_to_pdflatex(number_of(character))) break;
    length += character.size();
  }
  return text.substr(0, length);
}

std::string in_unicode_text(std::string_view characters) {
  std::string numbers;
  for (std::string_view rest = characters; !rest.empty();) {
    const std::string_view character = first_character(rest);
    numbers += fmt::format("{}U+{:04X}", numbers.empty() ? "" : " ",
                           static_cast<std::uint32_t>(number_of(character)));
    rest.remove_prefix(character.size());
  }
  return fmt::format("{}{}}}{{{{[}}{}{{]}}}}", unicode_text, characters, numbers);
}

}  // namespace

const char* const unicode_text_command =
    "\\providecommand{\\unicodetext}[2]{\\ifdefined\\Umathchar#1\\else#2\\fi}\n";

std::string latex_text(const std::string& text) {
  const std::string line = in_one_line(text);
  std::string latex;
  for (std::string_view rest = line; !rest.empty();) {
    const std::string_view unknown = unknown_start(rest);
    if (!unknown.empty()) {
      latex += in_unicode_text(unknown);
      rest.remove_prefix(unknown.size());
      continue;
    }
    const std::string_view character = first_character(rest);
    rest.remove_prefix(character.size());
    const char next = rest.empty() ? '\0' : rest.front();
    latex += character.size() > 1 ? std::string(character) : escaped(character.front(), next);
  }
  return latex;
}

std::string latex_number(const std::string& number) {
  const std::string escaped = latex_text(number);
  std::string latex;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    const bool is_before_digit =
        i + 1 < escaped.size() && escaped[i + 1] >= '0' && escaped[i + 1] <= '9';
    if (escaped[i] == '-' && is_before_digit) {
      latex += "$-$";
    } else {
      latex += escaped[i];
    }
  }
  return latex;
}

bool needs_unicode_text(std::string_view latex) {
  return latex.find(unicode_text) != std::string_view::npos;
}

}  // namespace remitsim
