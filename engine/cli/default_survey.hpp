#pragma once

#include <filesystem>

namespace remitsim {

/// The survey that ships with the program: beside the installed program (share/remitsim/data), in
/// the source tree that it was built in, or below the current folder; the first that exists.
std::filesystem::path default_survey_folder();

}  // namespace remitsim
