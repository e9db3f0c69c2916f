#include "cli/default_survey.hpp"

#include <array>
#include <system_error>

namespace remitsim {

std::filesystem::path shipped_folder(const std::filesystem::path& folder) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const std::array candidates = {
      program.parent_path() / "share" / "remitsim" / folder,  // <prefix>/bin/remitsim
      program.parent_path().parent_path() / folder,           // <source>/build/<preset>/remitsim
  };
  for (const auto& candidate : candidates) {
    if (std::filesystem::is_directory(candidate, error)) return candidate;
  }
  return folder;
}

std::filesystem::path default_survey_folder() {
  return shipped_folder("data/rpw-2013q4");
}

}  // namespace remitsim
