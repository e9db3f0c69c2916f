// Every shipped scenario has the central inputs of scenarios/baseline.json, reasons included.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

const std::filesystem::path scenarios = std::string(REMITSIM_SOURCE_DIR) + "/scenarios";

nlohmann::json read(const std::filesystem::path& file) {
  std::ifstream stream(file);
  constexpr bool throw_on_faults = true;
  constexpr bool skip_comments = true;
  return nlohmann::json::parse(stream, nullptr, throw_on_faults, skip_comments);
}

std::vector<std::filesystem::path> shipped_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(scenarios)) {
    const bool is_schema = entry.path().stem().extension() == ".schema";
    if (entry.path().extension() == ".json" && !is_schema) files.push_back(entry.path());
  }
  return files;
}

}  // namespace

TEST_CASE("every shipped scenario has the baseline's central inputs, word for word") {
  const nlohmann::json baseline = read(scenarios / "baseline.json");
  const auto files = shipped_files();
  REQUIRE(files.size() > 9);
  for (const auto& file : files) {
    INFO(file);
    const nlohmann::json scenario = read(file);
    // One that extends another has that one's inputs, unless it says others.
    if (scenario.contains("extends")) {
      for (const std::string block : {"baseline", "uncertainty", "response", "sampling"}) {
        CHECK_FALSE(scenario.contains(block));
      }
      continue;
    }
    for (const std::string block : {"baseline", "uncertainty", "response"}) {
      CHECK(scenario.at(block) == baseline.at(block));
    }
    CHECK(scenario.at("sampling").at("seed") == baseline.at("sampling").at("seed"));
  }
}
