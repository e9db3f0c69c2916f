#pragma once

#include "scenario/keys/key.hpp"
#include "scenario/located_json.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace remitsim {

/// The way to a value of a scenario, such as "policies.cap.total_percent": keys with dots between
/// them, and names where a list's elements have names. The keys of a policy's step can follow the
/// policy's name at once.
struct ScenarioPath {
  /// The key of an object, or the index of a list's element.
  using Step = std::variant<std::string, std::size_t>;

  std::vector<Step> steps;
  const Key* key = nullptr;  ///< what the table says of the value

  bool operator==(const ScenarioPath&) const = default;
};

/// A path, or why there is none.
struct FoundPath {
  std::optional<ScenarioPath> path;
  std::string fault;  ///< "leads to no value of the scenario; did you mean …?"
};

/// Finds the way that the text describes. The value need not stand in the scenario yet, but the
/// elements of lists must.
FoundPath find_path(std::string_view text, const JsonNode& scenario);

/// Puts a value at the path's end, and objects on the way there where they are missing.
void set_value(JsonNode& scenario, const ScenarioPath& path, const JsonNode& value);

}  // namespace remitsim
