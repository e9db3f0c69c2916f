#include "scenario/key_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace remitsim {

namespace {

/// ", 0 to 100", or nothing where there is no limit.
std::string range_in_words(const NumberRule& rule) {
  const bool has_least = std::isfinite(rule.least);
  const bool has_most = std::isfinite(rule.most);
  const std::string_view above = rule.excludes_least ? "above " : "";
  if (has_least && has_most) return fmt::format(", {}{} to {}", above, rule.least, rule.most);
  if (has_least)
    return fmt::format(", {}{}", rule.excludes_least ? above : "at least ", rule.least);
  return has_most ? fmt::format(", at most {}", rule.most) : "";
}

/// `"a"`, `"b"` or `"c"`
std::string alternatives(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view separator = i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
    text += fmt::format("{}`\"{}\"`", separator, words[i]);
  }
  return text;
}

/// "object", with the heading of its keys where that is another than the key's own name.
std::string object_in_words(const Key& key, std::string_view what) {
  const std::string_view heading = key.object->object;
  const bool is_own = heading == key.name || heading.ends_with(fmt::format(".{}", key.name));
  return is_own ? std::string(what) : fmt::format("{}; see `{}`", what, heading);
}

std::string number_in_words(std::size_t number) {
  constexpr auto words = std::to_array<std::string_view>(
      {"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"});
  return number < words.size() ? std::string(words[number]) : fmt::format("{}", number);
}

}  // namespace

std::string value_in_words(const Key& key) {
  const std::string_view unit = key.unit.empty() ? "number" : key.unit;
  switch (key.kind) {
    case ValueKind::anything:
      return "anything";
    case ValueKind::text:
      return "text";
    case ValueKind::word:
      return alternatives(key.words);
    case ValueKind::measure:
      return "name of a measure";
    case ValueKind::boolean:
      return "`true` or `false`";
    case ValueKind::number:
      return fmt::format("{}{}", unit, range_in_words(key.rule));
    case ValueKind::distribution:
      return fmt::format("{} or distribution{}", unit, range_in_words(key.rule));
    case ValueKind::words:
      return fmt::format("{}, one or a list", unit);
    case ValueKind::numbers:
      return fmt::format("{}{}, one or a list", unit, range_in_words(key.rule));
    case ValueKind::matrix:
      return fmt::format("list of rows of numbers{}", range_in_words(key.rule));
    case ValueKind::list:
      return "list";
    case ValueKind::object:
      return object_in_words(key, "object");
    case ValueKind::objects:
      return object_in_words(key, "list");
    case ValueKind::distribution_each:
      return fmt::format("object of numbers or distributions{}", range_in_words(key.rule));
  }
  return {};
}

std::string default_in_words(const Key& key, const ObjectKeys& object) {
  if (key.presence == Presence::required) return "required";
  if (key.presence == Presence::one_of) {
    const auto choices =
        std::count_if(object.keys.begin(), object.keys.end(),
                      [](const Key& other) { return other.presence == Presence::one_of; });
    return "one of " + number_in_words(static_cast<std::size_t>(choices));
  }
  if (key.default_number) return fmt::format("`{}`", *key.default_number);
  if (key.default_boolean) return fmt::format("`{}`", *key.default_boolean);
  if (key.defaults_to_first_word()) return fmt::format("`\"{}\"`", key.words.front());
  return std::string(key.otherwise);
}

}  // namespace remitsim
