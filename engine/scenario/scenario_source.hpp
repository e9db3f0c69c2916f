#pragma once

#include "remitsim/diagnostics.hpp"
#include "scenario/faults.hpp"
#include "scenario/located_json.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace remitsim {

/// What a scenario file says, together with the files that it extends.
struct ScenarioSource {
  JsonNode root;     ///< without "extends"; positions say which file a value stands in
  std::string text;  ///< of the file itself
  bool extends = false;
};

/// Reads the file and those that it extends. Adds to `diagnostics` that the file itself cannot be
/// read, and to `faults`, whose first file it must be, what is wrong with what it holds; returns
/// nothing where there is nothing to read on.
std::optional<ScenarioSource> read_source(const std::filesystem::path& file, Faults& faults,
                                          Diagnostics& diagnostics);

}  // namespace remitsim
