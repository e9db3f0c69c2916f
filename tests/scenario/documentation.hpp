#pragma once

#include <catch2/catch.hpp>

#include <cstddef>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim::test {

using Lines = std::vector<std::string>;

/// The lines of docs/scenario-format.md.
inline Lines documentation() {
  std::ifstream file(std::string(REMITSIM_SOURCE_DIR) + "/docs/scenario-format.md");
  REQUIRE(file.good());
  Lines lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

/// A section under a heading like "### `cap`" or "## Measures", with the rows of its table.
struct Section {
  std::string heading;
  Lines rows;
};

/// The sections with a heading of this level ("## ", "### ").
inline std::vector<Section> sections_of(const Lines& lines, std::string_view level) {
  std::vector<Section> sections;
  for (const std::string& line : lines) {
    if (line.starts_with(level)) sections.push_back({line.substr(level.size()), {}});
    if (line.starts_with("| `") && !sections.empty()) sections.back().rows.push_back(line);
  }
  return sections;
}

/// The examples: what stands between "```json" or "```jsonc" and "```".
inline Lines examples_of(const Lines& lines) {
  Lines examples;
  bool inside = false;
  for (const std::string& line : lines) {
    if (line.starts_with("```json")) {
      examples.emplace_back();
      inside = true;
    } else if (line.starts_with("```")) {
      inside = false;
    } else if (inside) {
      examples.back() += line + "\n";
    }
  }
  return examples;
}

}  // namespace remitsim::test
