#pragma once

#include "report/results_table.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

/// What `remitsim table` is asked for.
struct TableRequest {
  std::filesystem::path results;
  std::string of = "regions";
  std::string scenario = {};
  std::string group = {};
  std::string measure = {};
  std::string period = {};
  std::optional<std::size_t> top = {};
  std::filesystem::path survey = {};  ///< empty: the one that ships
};

/// What a table can be of: "regions", "receivers", …, "scenarios", "replication".
std::vector<std::string> subjects_of_tables();

/// The table with its notes. Throws DataError where the results or their survey are not what is
/// needed, CLI::ValidationError where they do not have what is asked for.
ResultsTable table_of_results(const TableRequest& request);

}  // namespace remitsim
