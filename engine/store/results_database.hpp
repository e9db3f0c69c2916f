#pragma once

#include "remitsim/study.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace remitsim {

/// The SHA-256 of the CSV files beside a database.
struct CsvDigests {
  std::string results;
  std::string differences = {};  ///< empty where no scenario is compared with another
};

/// A new SQLite database with the tables of schema.hpp and the rows and digits of results.csv
/// and differences.csv, filled batch by batch. What it holds depends on the survey, the scenarios,
/// their batches and the results alone, and never on the time or the number of threads. Not flushed
/// to the disk. All calls throw OutputError.
class ResultsDatabase {
 public:
  /// `scenarios` are all of the study, in their order, and must outlive this.
  ResultsDatabase(std::filesystem::path file, std::span<const Scenario> scenarios);
  ResultsDatabase(const ResultsDatabase&) = delete;
  ResultsDatabase& operator=(const ResultsDatabase&) = delete;
  ~ResultsDatabase();

  /// The next scenarios of the study, and what came out of them.
  void add(const Survey& survey, std::span<const Scenario> scenarios, const StudyResult& result);
  /// Once, at the end.
  void finish(const CsvDigests& digests);

 private:
  class Tables;

  std::filesystem::path file_;
  std::span<const Scenario> scenarios_;
  std::unique_ptr<Tables> tables_;
  bool is_empty_ = true;
};

}  // namespace remitsim
