#include "store/earlier_results.hpp"

#include "files/folder_lock.hpp"
#include "files/read_file.hpp"
#include "files/sha256.hpp"
#include "files/utf8.hpp"
#include "report/results_files.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>

#include <set>
#include <system_error>

namespace remitsim {

namespace {

constexpr std::size_t largest_manifest = 100'000'000;

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> names;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    names.insert(entry.path().filename().string());
  }
  names.erase(std::string(FolderLock::file_name));
  return names;
}

/// The first file that is there and not what the manifest says.
std::optional<std::string> changed_file(const std::filesystem::path& folder,
                                        const ManifestFacts& manifest) {
  std::error_code error;
  for (const auto& [name, digest] : manifest.files) {
    const std::filesystem::path file = folder / name;
    if (std::filesystem::exists(file, error) && sha256_of_file(file) != digest) return name;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ManifestFacts> manifest_in(const std::filesystem::path& folder) {
  Diagnostics faults;
  const auto text = read_file(folder / manifest_file, largest_manifest, faults);
  return text ? read_manifest(*text) : std::nullopt;
}

EarlierResults earlier_results(const std::filesystem::path& folder) {
  EarlierResults earlier;
  for (const std::string& name : names_in(folder)) {
    earlier.is_empty = false;
    if (use_in_results(name) != FileUse::foreign) continue;
    earlier.not_ours = fmt::format("holds {}, which is not a file of results", in_quotes(name));
    return earlier;
  }
  if (earlier.is_empty) return earlier;
  earlier.manifest = manifest_in(folder);
  if (!earlier.manifest) {
    earlier.not_ours =
        fmt::format("holds {}, but no manifest.json that says that remitsim wrote it",
                    *names_in(folder).begin());
    return earlier;
  }
  earlier.changed_file = changed_file(folder, *earlier.manifest);
  return earlier;
}

std::string study_difference(const EarlierResults& earlier, const RunIdentity& asked) {
  if (earlier.changed_file) return fmt::format("{} was changed since", *earlier.changed_file);
  return study_difference(earlier.manifest->run, asked);
}

std::string difference(const EarlierResults& earlier, const RunIdentity& asked) {
  const ManifestFacts& manifest = *earlier.manifest;
  std::string study = study_difference(earlier, asked);
  if (!study.empty()) return study;
  if (!manifest.is_precise && manifest.complete) {
    return fmt::format("a run that was not as precise as wanted after {} draws",
                       count_in_words(manifest.draws));
  }
  if (manifest.complete) return difference(manifest.run, asked);
  return fmt::format("a run that was stopped after {} of {} draws", count_in_words(manifest.draws),
                     count_in_words(manifest.run.draws));
}

}  // namespace remitsim
