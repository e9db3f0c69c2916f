#pragma once

#include "remitsim/diagnostics.hpp"
#include "remitsim/scenario.hpp"
#include "scenario/small_survey.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace remitsim::test {

/// A folder that goes when the test ends.
class TemporaryFolder {
 public:
  TemporaryFolder() { std::filesystem::create_directories(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_ =
      std::filesystem::temp_directory_path() / ("remitsim-scenarios-" + std::to_string(getpid()));
};

/// What is said of a file that is refused; empty where it is not.
inline std::string message_for(const std::filesystem::path& file) {
  try {
    load_scenario(file, small_survey());
  } catch (const ScenarioError& error) {
    return error.what();
  }
  return "";
}

/// The same where the file may stand for a family; without the folder's name.
inline std::string family_message(const TemporaryFolder& folder, const std::string& file) {
  try {
    load_scenarios(folder.path() / file, small_survey());
  } catch (const ScenarioError& error) {
    std::string message = error.what();
    const std::string prefix = folder.path().string() + "/";
    for (std::size_t at = message.find(prefix); at != std::string::npos;
         at = message.find(prefix)) {
      message.erase(at, prefix.size());
    }
    return message;
  }
  return "";
}

}  // namespace remitsim::test
