#pragma once

#include "remitsim/diagnostics.hpp"

#include <string>
#include <vector>

namespace remitsim::test {

/// The diagnostics as a user sees them, one line each.
inline std::vector<std::string> lines_of(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& diagnostic : diagnostics.kept()) lines.push_back(to_string(diagnostic));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace remitsim::test
