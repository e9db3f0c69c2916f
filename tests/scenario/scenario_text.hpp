#pragma once

#include <string>
#include <string_view>

namespace remitsim::test {

inline const std::string first_line =
    R"({ "format": "remitsim-scenario/1", "title": "A title", "why": "A reason")";

/// A valid scenario with `entries` besides; they start at line 2, column 1.
inline std::string scenario_with(std::string_view entries) {
  return first_line + ",\n" + std::string(entries) + "\n}\n";
}

}  // namespace remitsim::test
