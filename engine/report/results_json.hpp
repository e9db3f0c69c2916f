#pragma once

#include "report/difference_rows.hpp"
#include "report/result_rows.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace remitsim {

/// What made the rows of a table, as far as it is told beside them.
struct RunFacts {
  std::string version;
  std::string method;
  std::string seed;  ///< decimal digits
  std::uint64_t draws = 0;
  std::uint64_t draws_requested = 0;
  std::string survey;
  std::string survey_digest;
  bool control_variates = false;
  std::string build = {};  ///< how the program was compiled
  int survey_year = 0;
  std::string results_digest = {};  ///< of results.csv
  std::vector<std::pair<std::string, std::string>> scenarios;  ///< name and title
};

/// {"format": "remitsim-results/1", "run": {…}, "scenarios": […], "results": […], "differences":
/// […]}: one record a row, a line each, with the names and digits of results.csv and
/// differences.csv. Without "differences" where there are none. What is no number is null.
std::string results_json(const RunFacts& facts, const RowSource& rows,
                         const DifferenceSource& differences);

}  // namespace remitsim
