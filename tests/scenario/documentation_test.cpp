// docs/scenario-format.md says what the table of keys says, and its examples are valid.

#include "scenario/documentation.hpp"
#include "model/measures.hpp"
#include "remitsim/scenario.hpp"
#include "scenario/key_words.hpp"
#include "scenario/keys.hpp"
#include "scenario/reading.hpp"
#include "scenario/temporary_folder.hpp"

#include <fmt/format.h>

#include <algorithm>

using namespace remitsim;
using namespace remitsim::test;

namespace {

Lines rows_of(const ObjectKeys& object) {
  Lines rows;
  for (const Key& key : object.keys) {
    rows.push_back(fmt::format("| `{}` | {} | {} | {} |", key.name, value_in_words(key),
                               default_in_words(key, object), key.meaning));
  }
  return rows;
}

Survey shipped_survey() {
  return load_survey(std::string(REMITSIM_SOURCE_DIR) + "/data/rpw-2013q4");
}

}  // namespace

TEST_CASE("the documentation has each object in order, with the lines of the table of keys") {
  const std::vector<Section> sections = sections_of(documentation(), "### ");
  REQUIRE(sections.size() == keys::all.size());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    CHECK(sections[i].heading == fmt::format("`{}`", keys::all[i].object));
    CHECK(sections[i].rows == rows_of(keys::all[i]));
  }
}

TEST_CASE("the documentation has each measure in order, with its unit") {
  const std::vector<Section> sections = sections_of(documentation(), "## ");
  const auto measures = std::find_if(sections.begin(), sections.end(), [](const Section& section) {
    return section.heading == "Measures";
  });
  REQUIRE(measures != sections.end());
  REQUIRE(measures->rows.size() == all_measures().size());
  for (const MeasureInfo& info : all_measures()) {
    const std::string& row = measures->rows[static_cast<std::size_t>(info.measure)];
    CHECK(row.starts_with(fmt::format("| `{}` | `{}` | ", info.name, info.unit)));
  }
}

TEST_CASE("every example of the documentation is valid for the shipped survey") {
  const Survey survey = shipped_survey();
  const Lines examples = examples_of(documentation());
  CHECK(examples.size() >= keys::all.size());
  // Some examples extend a shipped scenario that is beside them.
  const TemporaryFolder folder;
  std::filesystem::copy(std::string(REMITSIM_SOURCE_DIR) + "/scenarios/cap-5.json",
                        folder.path() / "cap-5.json");
  for (const std::string& example : examples) {
    INFO(example);
    const bool is_whole = example.starts_with("{");
    const auto file = folder.write("caps.json", is_whole ? example : scenario_with(example));
    CHECK_NOTHROW(load_scenarios(file, survey));
  }
}

TEST_CASE("the documentation's family has the names that it says") {
  const Lines examples = examples_of(documentation());
  const auto family = std::find_if(examples.begin(), examples.end(), [](const std::string& text) {
    return text.find("\"extends\"") != std::string::npos &&
           text.find("\"sweep\"") != std::string::npos;
  });
  REQUIRE(family != examples.end());
  const TemporaryFolder folder;
  std::filesystem::copy(std::string(REMITSIM_SOURCE_DIR) + "/scenarios/cap-5.json",
                        folder.path() / "cap-5.json");
  const auto scenarios = load_scenarios(folder.write("caps.json", *family), shipped_survey());
  REQUIRE(scenarios.size() == 14);
  CHECK(scenarios.front().name == "caps cap=2%,pass_through=80%");
  CHECK(scenarios.front().title == "No service above a cap: cap=2%,pass_through=80%");
}
