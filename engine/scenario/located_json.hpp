#pragma once

#include "scenario/faults.hpp"
#include "scenario/text_cursor.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace remitsim {

struct JsonMember;

/// A JSON value and where it starts.
struct JsonNode {
  using List = std::vector<JsonNode>;
  using Object = std::vector<JsonMember>;  ///< in the order of the text

  std::variant<std::nullptr_t, bool, double, std::string, List, Object> value;
  Position position;
};

struct JsonMember {
  std::string key;
  Position position;  ///< of the key
  JsonNode node;
};

/// Reads JSON text with // and /* */ comments. Adds a fault for what is not JSON, for duplicate
/// keys, for numbers beyond the range of a double and for nesting deeper than 64; returns nothing
/// unless the whole text could be read. `file` is the number that `faults` gave the text's file.
std::optional<JsonNode> parse_json(std::string_view text, Faults& faults, std::size_t file = 0);

/// The object's value under the key; null where it has none, or the node is no object.
const JsonNode* find_value(const JsonNode& node, std::string_view key);

}  // namespace remitsim
