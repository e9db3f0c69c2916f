#include "scenario/keys.hpp"
#include "scenario/reading.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace remitsim;

namespace {

struct Section {
  std::string heading;
  std::vector<std::string> keys;  ///< in backticks in the first column of the section's table
};

std::ifstream open_documentation() {
  std::ifstream file(std::string(REMITSIM_SOURCE_DIR) + "/docs/scenario-format.md");
  REQUIRE(file.good());
  return file;
}

/// The sections of the documentation that have a heading like "### `cap`".
std::vector<Section> documented() {
  std::ifstream file = open_documentation();
  std::vector<Section> sections;
  for (std::string line; std::getline(file, line);) {
    const std::string heading = "### `";
    if (line.rfind(heading, 0) == 0) {
      sections.push_back(
          {line.substr(heading.size(), line.find('`', heading.size()) - heading.size()), {}});
    } else if (line.rfind("| `", 0) == 0) {
      REQUIRE_FALSE(sections.empty());
      sections.back().keys.push_back(line.substr(3, line.find('`', 3) - 3));
    }
  }
  return sections;
}

}  // namespace

TEST_CASE("the documentation has each object with exactly the keys that the reader knows") {
  const std::vector<Section> sections = documented();
  CHECK(sections.size() == keys::all.size());
  for (const ObjectKeys& object : keys::all) {
    INFO(object.object);
    const auto section = std::find_if(sections.begin(), sections.end(),
                                      [&](const Section& s) { return s.heading == object.object; });
    REQUIRE(section != sections.end());
    CHECK(section->keys == std::vector<std::string>(object.names.begin(), object.names.end()));
  }
}

TEST_CASE("the documentation's first scenario is valid") {
  std::ifstream file = open_documentation();
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string fence = "```jsonc\n";
  const std::size_t start = text.find(fence) + fence.size();
  const Scenario scenario = test::read_valid(text.substr(start, text.find("```", start) - start));
  CHECK(scenario.policies.size() == 1);
}
