#pragma once

#include "scenario/located_json.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// A value of a scenario, and where it comes from.
struct ExplainedValue {
  std::string path;   ///< as a sweep would name it: "policies.cap.total_percent"
  std::string value;  ///< as JSON, or what its absence means in words
  Position position;  ///< with line 0 for a default
};

/// Every value of a valid scenario in the order of the table of keys, defaults too.
std::vector<ExplainedValue> explain_scenario(const JsonNode& scenario);

}  // namespace remitsim
