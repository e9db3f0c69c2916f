#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace remitsim {

/// The scenario files that the words of a command line mean: of a folder, all files in it that end
/// in .json (but not those of its subfolders); of a pattern such as "scenarios/cap-*.json", those
/// that fit it, in the order of their names; else the file itself. Throws ScenarioError with all
/// folders and patterns that have no file.
std::vector<std::filesystem::path> scenario_files(const std::vector<std::filesystem::path>& words);

/// What the argument of a command that takes scenarios says in its help.
inline constexpr const char* scenario_files_help =
    "Scenario files, folders of them, or patterns in quotes, such as \"scenarios/cap-*.json\"";

}  // namespace remitsim
