#pragma once

#include "scenario/faults.hpp"
#include "scenario/located_json.hpp"
#include "scenario/number_rule.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// A value in a scenario file with what messages call it, e.g. "cap.total_percent".
struct Field {
  const JsonNode* node;
  std::string name;
  Faults* faults;

  /// Adds the fault "NAME RULE" at the value.
  void refuse(std::string_view rule) const;
};

/// The value with its kind as a message shows it: "the number 5", "the text "5"", "a list", ….
std::string described(const JsonNode& node);

// Each of these adds a fault and returns nothing where the value is not of the kind asked for.

std::optional<double> read_number(const Field& field, const NumberRule& rule);
/// Text that is not blank.
std::optional<std::string> read_text(const Field& field);
std::optional<bool> read_boolean(const Field& field);
/// One of the words; returns its index.
std::optional<std::size_t> read_word(const Field& field, std::span<const std::string_view> words);
/// The elements of a list, which have no name of their own.
std::vector<Field> read_list(const Field& field);
/// The elements of a list that is not empty, or the single value that stands in place of a list;
/// each under the field's name.
std::vector<Field> read_one_or_more(const Field& field);

}  // namespace remitsim
