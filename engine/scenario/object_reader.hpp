#pragma once

#include "remitsim/distribution.hpp"
#include "scenario/field.hpp"
#include "scenario/keys.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The one key of several that an object has.
struct Choice {
  std::size_t index;  ///< among those that were to choose from
  std::string_view key;
  Field field;
};

/// The keys of one object. Refuses, when made, a value that is no object and every key that the
/// object cannot have; a key that is refused reads as absent. Rules, words and defaults are those
/// of the table of keys, in which every key that is asked for must stand.
class ObjectReader {
 public:
  ObjectReader(const Field& field, const ObjectKeys& keys);

  [[nodiscard]] const Field& field() const { return field_; }

  /// The key's value, if it is there.
  [[nodiscard]] std::optional<Field> find(std::string_view key) const;
  /// The key's value; its absence is a fault, told with the remedy if one is given.
  std::optional<Field> require(std::string_view key, std::string_view remedy = "") const;
  /// The one key that is there out of `choices`; none or several are a fault.
  [[nodiscard]] std::optional<Choice> require_one_of(
      std::span<const std::string_view> choices) const;
  /// The one key that is there out of those of which exactly one must be, with its index among
  /// these.
  [[nodiscard]] std::optional<Choice> require_choice() const;
  /// Refuses `key` where `other` stands beside it, with the reason.
  void refuse_beside(std::string_view key, std::string_view other, std::string_view why) const;

  [[nodiscard]] const NumberRule& rule(std::string_view key) const;
  /// The number, or its default where the key is absent or its value refused; 0 without a default.
  [[nodiscard]] double number(std::string_view key) const;
  [[nodiscard]] std::optional<double> optional_number(std::string_view key) const;
  [[nodiscard]] std::optional<double> required_number(std::string_view key) const;
  /// The distribution; the default where the key is absent.
  [[nodiscard]] Distribution distribution(std::string_view key) const;
  /// The text; empty where it is missing or refused, which is a fault.
  [[nodiscard]] std::string required_text(std::string_view key) const;
  /// The index of the key's word; 0 where the key is absent or its value refused.
  [[nodiscard]] std::size_t word(std::string_view key) const;
  /// One text or a list of them; none where the key is absent.
  [[nodiscard]] std::vector<Field> words(std::string_view key) const;
  /// Checks a "why", which is for readers of the file alone.
  void check_why() const;

 private:
  /// The key's line in the table.
  [[nodiscard]] const Key& entry(std::string_view key) const;
  /// What messages call the object: its name, or where it has none what it is.
  [[nodiscard]] std::string_view name() const;

  Field field_;
  const ObjectKeys& keys_;
  const JsonNode::Object* object_;  ///< null where the value is no object
};

}  // namespace remitsim
