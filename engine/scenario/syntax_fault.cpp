#include "scenario/syntax_fault.hpp"

#include "files/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <system_error>

namespace remitsim {

namespace {

/// What may come next.
struct Expectation {
  std::string_view words;
  bool text = false;   ///< a string fits
  bool value = false;  ///< a number or a word fits
};

bool skip_separator(TextCursor& cursor, char separator) {
  cursor.skip_blanks();
  if (!cursor.rest().starts_with(separator)) return false;
  cursor.advance(1);
  cursor.skip_blanks();
  return true;
}

/// Steps over the separator that belongs here, if it is there.
Expectation expectation_at(TextCursor& cursor, JsonState state) {
  switch (state) {
    case JsonState::object_start:
      return {"a key in double quotes or }", true, false};
    case JsonState::object_key:
      if (skip_separator(cursor, ':')) return {"a value", true, true};
      return {"a colon after the key", false, false};
    case JsonState::object_member:
      if (skip_separator(cursor, ','))
        return {"a key in double quotes after the comma", true, false};
      return {"a comma or }", false, false};
    case JsonState::list_start:
      return {"a value or ]", true, true};
    case JsonState::list_element:
      if (skip_separator(cursor, ',')) return {"a value after the comma", true, true};
      return {"a comma or ]", false, false};
    case JsonState::finished:
      return {"the end of the file", false, false};
    case JsonState::start:
      break;
  }
  return {"the scenario, which starts with {", true, true};
}

bool is_closed_string(std::string_view token) {
  return token.size() > 1 && token.back() == '"';
}

/// The rule that a string breaks, for which the JSON library refused it.
std::string fault_of_string(std::string_view token) {
  if (!is_closed_string(token)) {
    return "this text has no closing double quote on its line";
  }
  const bool has_control = std::any_of(token.begin(), token.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < 0x20;
  });
  if (has_control) {
    return fmt::format("the text {} holds a control character such as a tab; write \\t for a tab",
                       in_quotes(token.substr(1, token.size() - 2)));
  }
  return fmt::format(
      "the text {} has a backslash that starts no escape; write \\\\ for a backslash",
      in_quotes(token.substr(1, token.size() - 2)));
}

bool is_too_large(std::string_view token) {
  double value = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
  return error == std::errc::result_out_of_range && end == token.data() + token.size();
}

std::string fault_of_bare_word(std::string_view token) {
  if (token == "#") return "a comment starts with //, not with #";
  constexpr std::string_view number_starts = "0123456789-+.";
  std::string lower(token);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  const auto holds = [&](std::string_view word) { return lower.find(word) != std::string::npos; };
  if (holds("nan") || holds("inf")) {
    return fmt::format("{} is not a number that a scenario can hold; write a finite one",
                       shown(token));
  }
  if (number_starts.find(token.front()) == std::string_view::npos) {
    return fmt::format("{} is no JSON value; text stands in double quotes", shown(token));
  }
  if (is_too_large(token)) return fmt::format("the number {} is too large", shown(token));
  return fmt::format("{} is not a number as JSON writes it, such as 5, -1.6 or 2.5e3",
                     shown(token));
}

std::string name_of(std::string_view token) {
  return token.front() == '"' ? fmt::format("the text {}", shown(token)) : shown(token);
}

bool is_bare(std::string_view token) {
  constexpr std::string_view others = "{}[]:,/'\"";
  return others.find(token.front()) == std::string_view::npos;
}

std::string hint_for(const Expectation& expected, std::string_view token) {
  if (token == "'" || (expected.text && is_bare(token))) return " (text stands in double quotes)";
  if ((token == "}" || token == "]") && expected.words.ends_with("after the comma")) {
    return " (no comma stands after the last entry)";
  }
  if (expected.words.starts_with("a comma or")) return " (is a comma missing before it?)";
  return "";
}

std::string message_at_end(const Expectation& expected, JsonState state, Position open_bracket) {
  if (state == JsonState::start)
    return "holds no scenario: there is nothing but blanks and comments";
  return fmt::format(
      "the file ends where {} should be; the bracket opened at line {}, column {} is "
      "not closed (is the file cut off?)",
      expected.words, open_bracket.line, open_bracket.column);
}

}  // namespace

void add_syntax_fault(TextCursor cursor, JsonState state, Position open_bracket, Faults& faults) {
  cursor.skip_blanks();
  const Expectation expected = expectation_at(cursor, state);
  const Position position = cursor.position();
  const std::string_view token = cursor.token();
  if (token.empty()) {
    faults.add(position, message_at_end(expected, state, open_bracket));
  } else if (cursor.rest().starts_with("/*")) {
    faults.add(position, "this comment is not closed with */");
  } else if (token.front() == '"' && expected.text) {
    faults.add(position, fault_of_string(token));
  } else if (expected.value && is_bare(token)) {
    faults.add(position, fault_of_bare_word(token));
  } else {
    faults.add(position, fmt::format("expected {}, found {}{}", expected.words, name_of(token),
                                     hint_for(expected, token)));
  }
}

}  // namespace remitsim
