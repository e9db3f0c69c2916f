#pragma once

#include "survey/importer/import_notes.hpp"

#include <filesystem>
#include <string>

namespace remitsim {

/// The published files that a survey is made from, each plain or gzipped.
struct RpwSources {
  std::filesystem::path services;   ///< Remittance Prices Worldwide, one row a service
  std::string round;                ///< e.g. "2013_4Q"
  std::filesystem::path flows;      ///< bilateral flows, long or wide
  int flow_year = 0;                ///< the year of the flows; of the matrix where it is wide
  std::filesystem::path inflows;    ///< remittance inflows by country and year
  std::filesystem::path countries;  ///< codes and classifications
};

/// A survey's tables as CSV, with the import report.
struct ImportedSurvey {
  std::string countries_csv;
  std::string corridors_csv;
  std::string services_csv;
  ImportNotes notes;
};

/// Makes a survey of one round. Throws DataError with every fault of the files.
ImportedSurvey import_rpw(const RpwSources& sources);

/// Writes countries.csv, corridors.csv, services.csv and IMPORT.md into the folder, which is
/// created if need be. Throws OutputError.
void write_survey(const ImportedSurvey& survey, const std::filesystem::path& folder);

}  // namespace remitsim
