#include "cli/default_survey.hpp"

#include <array>
#include <system_error>

namespace remitsim {

std::filesystem::path default_survey_folder() {
  std::filesystem::path survey = "data/rpw-2013q4";
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const std::array candidates = {
      program.parent_path() / "share" / "remitsim" / survey,  // <prefix>/bin/remitsim
      program.parent_path().parent_path() / survey,           // <source>/build/<preset>/remitsim
  };
  for (const auto& candidate : candidates) {
    if (std::filesystem::is_directory(candidate, error)) return candidate;
  }
  return survey;
}

}  // namespace remitsim
