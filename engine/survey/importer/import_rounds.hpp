#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

inline constexpr std::array<std::string_view, 5> corridor_costs_columns{
    "round", "sender", "receiver", "cost_percent", "services"};

/// The published files that the costs by round are made from, each plain or gzipped.
struct RoundsSources {
  std::filesystem::path services;   ///< Remittance Prices Worldwide, one row a service
  std::filesystem::path countries;  ///< codes and classifications
};

/// The mean cost of every corridor in every round of the service file.
struct ImportedRounds {
  /// Columns as above, by round, sender and receiver. The cost at US$ 200 in percent of the amount,
  /// the mean over the corridor's transparent services, or all where none is; `services` says over
  /// how many.
  std::string corridor_costs_csv;
  std::string report;  ///< what was counted, left out and repaired, as Markdown
  std::size_t rounds = 0;
  std::size_t rows = 0;
};

/// Throws DataError with every fault of the files.
ImportedRounds import_rounds(const RoundsSources& sources);

/// Writes corridor_costs.csv and IMPORT.md into the folder, which is created if need be. Throws
/// OutputError.
void write_rounds(const ImportedRounds& rounds, const std::filesystem::path& folder);

}  // namespace remitsim
