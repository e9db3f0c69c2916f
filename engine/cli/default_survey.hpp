#pragma once

#include <filesystem>

namespace remitsim {

/// A folder that ships with the program: beside the installed program (share/remitsim), in the
/// source tree that it was built in, or below the current folder; the first that exists.
std::filesystem::path shipped_folder(const std::filesystem::path& folder);

/// The survey that ships with the program.
std::filesystem::path default_survey_folder();

}  // namespace remitsim
