#pragma once

#include "report/asked_precision.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace remitsim {

/// What a run was asked, which decides its results.
struct RunIdentity {
  std::string version;
  std::string method;
  bool control_variates = false;
  std::uint64_t seed = 0;
  std::uint64_t draws = 0;  ///< requested; of a run until a precision, what it took
  std::string survey_digest;
  std::vector<std::pair<std::string, std::string>> scenarios;  ///< name and digest
  std::optional<AskedPrecision> until;
};

/// What a manifest tells of a finished or interrupted run.
struct ManifestFacts {
  RunIdentity run;
  bool complete = false;
  bool is_precise = true;   ///< false where a precision was wanted and not reached
  std::uint64_t draws = 0;  ///< done
  /// The files that it names, each with its SHA-256.
  std::vector<std::pair<std::string, std::string>> files;

  /// Of results.csv.
  [[nodiscard]] const std::string& results_digest() const { return files.front().second; }
};

/// What manifest_json wrote, of this version or an earlier one; nothing where the text is something
/// else.
std::optional<ManifestFacts> read_manifest(std::string_view text);

/// In what the runs differ, in words, the stored one first: "seed 7, not 8". Empty where they are
/// the same.
std::string difference(const RunIdentity& stored, const RunIdentity& asked);
/// The same, but for how many draws are asked for: empty where one can go on from the other.
std::string study_difference(const RunIdentity& stored, const RunIdentity& asked);

}  // namespace remitsim
