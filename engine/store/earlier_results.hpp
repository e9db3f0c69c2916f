#pragma once

#include "report/read_manifest.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace remitsim {

/// What a folder holds that results are to go to.
struct EarlierResults {
  bool is_empty = true;  ///< or there is no such folder
  /// Why it must never be replaced: it holds something that is not remitsim's. Empty where it may.
  std::string not_ours;
  std::optional<ManifestFacts> manifest = {};
  /// A file that is no longer what the manifest says.
  std::optional<std::string> changed_file = {};
};

/// What the folder's manifest tells; nothing where it has none of ours.
std::optional<ManifestFacts> manifest_in(const std::filesystem::path& folder);

EarlierResults earlier_results(const std::filesystem::path& folder);

/// In what the earlier results are others than those of a new run, in words; empty where such a run
/// makes the same again.
std::string difference(const EarlierResults& earlier, const RunIdentity& asked);
/// The same, but for how many draws are done and asked for: empty where a run can go on from there.
std::string study_difference(const EarlierResults& earlier, const RunIdentity& asked);

}  // namespace remitsim
