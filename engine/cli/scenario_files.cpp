#include "cli/scenario_files.hpp"

#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>
#include <glob.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace remitsim {

namespace {

namespace fs = std::filesystem;
using Paths = std::vector<fs::path>;

bool is_schema(const fs::path& file) {
  return file.stem().extension() == ".schema";
}

/// In the order of their names.
Paths files_in(const fs::path& folder) {
  Paths files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const fs::path& file = entry.path();
    if (file.extension() == ".json" && !is_schema(file)) files.push_back(file);
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// In the order of their names.
Paths files_like(const fs::path& pattern) {
  glob_t matches{};
  Paths files;
  if (glob(pattern.c_str(), GLOB_NOSORT, nullptr, &matches) == 0) {
    files.assign(matches.gl_pathv, matches.gl_pathv + matches.gl_pathc);
  }
  globfree(&matches);
  std::sort(files.begin(), files.end());
  return files;
}

bool is_pattern(const fs::path& word) {
  return word.string().find_first_of("*?[") != std::string::npos;
}

}  // namespace

Paths scenario_files(const Paths& words) {
  Paths files;
  Diagnostics faults;
  const auto add_all = [&](const fs::path& word, const Paths& found, std::string_view fault) {
    if (found.empty()) faults.add({word.string(), 0, 0, std::string(fault)});
    files.insert(files.end(), found.begin(), found.end());
  };
  for (const fs::path& word : words) {
    std::error_code error;
    if (fs::is_directory(word, error)) {
      add_all(word, files_in(word), "this folder holds no scenarios, files that end in .json");
    } else if (!fs::exists(word, error) && is_pattern(word)) {
      add_all(word, files_like(word), "no file fits this pattern");
    } else {
      files.push_back(word);
    }
  }
  if (!faults.empty()) throw ScenarioError(std::move(faults));
  return files;
}

}  // namespace remitsim
