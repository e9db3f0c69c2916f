#pragma once

#include "remitsim/study.hpp"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace remitsim {

/// A new SQLite database with the tables of schema.hpp and the rows and digits of results.csv,
/// filled batch by batch. What it holds depends on the survey, the scenarios, their batches and the
/// results alone, and never on the time or the number of threads. Not flushed to the disk. All
/// calls throw OutputError.
class ResultsDatabase {
 public:
  explicit ResultsDatabase(std::filesystem::path file);
  ResultsDatabase(const ResultsDatabase&) = delete;
  ResultsDatabase& operator=(const ResultsDatabase&) = delete;
  ~ResultsDatabase();

  /// The next scenarios of the study, and what came out of them.
  void add(const Survey& survey, std::span<const Scenario> scenarios, const StudyResult& result);
  /// Once, at the end; `results_digest` is that of results.csv.
  void finish(const std::string& results_digest);

 private:
  class Tables;

  std::filesystem::path file_;
  std::unique_ptr<Tables> tables_;
  bool is_empty_ = true;
};

}  // namespace remitsim
