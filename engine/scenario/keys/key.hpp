#pragma once

#include "scenario/number_rule.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace remitsim {

struct ObjectKeys;

/// What the value of a key can be.
enum class ValueKind {
  anything,
  text,
  word,     ///< one of `words`
  measure,  ///< the name of a measure of the results
  boolean,
  number,
  distribution,      ///< a number, or an object with a shape
  words,             ///< text, or a list of texts that is not empty
  numbers,           ///< a number, or a list of numbers that is not empty
  matrix,            ///< a list of rows, each a list of numbers
  list,              ///< of any values
  object,            ///< with the keys of `object`
  objects,           ///< a list of such objects
  distribution_each  ///< an object whose keys are words, and whose values distributions
};

enum class Presence {
  optional,
  required,
  one_of  ///< exactly one of the object's keys with this presence is there
};

/// One key of an object in a scenario file: what the reader, the JSON Schema and
/// docs/scenario-format.md have in common.
struct Key {
  std::string_view name;
  ValueKind kind = ValueKind::text;
  Presence presence = Presence::optional;
  std::string_view unit = {};  ///< of numbers: "percent of the principal"
  NumberRule rule = any_number;
  std::optional<double> default_number = std::nullopt;
  std::optional<bool> default_boolean = std::nullopt;
  /// What an absent key means, in words, where that is neither a number nor the first of `words`.
  std::string_view otherwise = "none";
  /// What a text can be; where the key is optional, the first is the default.
  std::span<const std::string_view> words = {};
  /// Words that the shipped survey knows, for editors to offer; it may know more.
  std::span<const std::string_view> examples = {};
  const ObjectKeys* object = nullptr;
  /// Whether an absent object means one with all of its defaults.
  bool defaults_to_empty = false;
  std::string_view meaning;  ///< in Markdown

  /// Whether an absent key means the first of its words.
  [[nodiscard]] constexpr bool defaults_to_first_word() const {
    return !words.empty() && presence == Presence::optional && otherwise == "none";
  }
};

/// The keys that one kind of object can have. docs/scenario-format.md has them under the heading
/// `object`.
struct ObjectKeys {
  std::string_view object;
  std::span<const Key> keys;

  /// The key of that name, or null.
  [[nodiscard]] constexpr const Key* find(std::string_view name) const {
    for (const Key& key : keys) {
      if (key.name == name) return &key;
    }
    return nullptr;
  }
};

namespace keys {

/// In every object that says something a reader may ask the reason of.
inline constexpr Key why = {.name = "why", .meaning = "for readers of the file"};

/// In every element of a list whose elements have names.
inline constexpr Key drop = {
    .name = "drop",
    .kind = ValueKind::boolean,
    .default_boolean = false,
    .meaning = "in a file that `extends` another: whether that file's element of this name goes"};

}  // namespace keys

}  // namespace remitsim
