#pragma once

#include "scenario/field.hpp"
#include "scenario/keys.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace remitsim {

/// The one key of several that an object has.
struct Choice {
  std::size_t index;  ///< among those that were to choose from
  Field field;
};

/// The keys of one object. Refuses, when made, a value that is no object and every key that the
/// object cannot have; a key that is refused reads as absent.
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

  /// The number, or `otherwise` where the key is absent or its value refused.
  [[nodiscard]] double number_or(std::string_view key, const NumberRule& rule,
                                 double otherwise) const;
  [[nodiscard]] std::optional<double> number(std::string_view key, const NumberRule& rule) const;
  /// The text; empty where it is missing or refused, which is a fault.
  [[nodiscard]] std::string required_text(std::string_view key) const;
  /// Checks a "why", which is for readers of the file alone.
  void check_why() const;

 private:
  /// What messages call the object: its name, or where it has none what it is.
  [[nodiscard]] std::string_view name() const;

  Field field_;
  const ObjectKeys& keys_;
  const JsonNode::Object* object_;  ///< null where the value is no object
};

}  // namespace remitsim
