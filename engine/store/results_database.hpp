#pragma once

#include "remitsim/study.hpp"

#include <filesystem>
#include <span>
#include <string>

namespace remitsim {

/// Writes a study's results as a new SQLite database: the tables of schema.hpp, with the rows and
/// digits of results.csv, whose SHA-256 is `results_digest`. What it holds depends on the survey,
/// the scenarios and the result alone, and never on the time or the number of threads. Not flushed
/// to the disk. Throws OutputError.
void write_results_database(const std::filesystem::path& file, const Survey& survey,
                            std::span<const Scenario> scenarios, const StudyResult& result,
                            const std::string& results_digest);

}  // namespace remitsim
