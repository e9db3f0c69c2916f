#pragma once

#include "report/manifest.hpp"
#include "store/batched_study.hpp"
#include "store/results_folder.hpp"

#include <span>

namespace remitsim {

/// A study that is done, or as far as it came.
struct Outcome {
  const Survey& survey;
  std::span<const Scenario> scenarios;
  ResultSource results;
  RunRecord record = {};
  bool quiet = false;  ///< no tables
};

/// Writes the results and prints their tables. Whatever becomes of the files, the tables are not
/// lost. Throws OutputError.
void write_and_print(ResultsFolder& folder, Outcome& outcome);

/// Says where the results are that an earlier run could not put in place.
void tell_rescued(const ResultsFolder& folder);

}  // namespace remitsim
