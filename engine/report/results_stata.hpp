#pragma once

#include "report/result_rows.hpp"

#include <string>
#include <utility>
#include <vector>

namespace remitsim {

/// A wide table for Stata, and the names that it had to shorten.
struct StataTable {
  std::string csv;
  /// A variable's name as it would be, and as it is; where the two differ.
  std::vector<std::pair<std::string, std::string>> renamed;
};

/// One row for each scenario, period and group, which are its first variables: scenario, period,
/// group_kind, group. Then for each measure and statistic the value and its standard error:
/// mean_savings, se_savings, sd_savings, se_sd_savings, p05_savings, se_p05_savings, …. Names are
/// what Stata takes: lower case, digits and underscores, 32 characters at most, all different. What
/// a group does not have, or is no finite number, is empty. Numbers have the digits of results.csv.
StataTable results_stata(const RowSource& rows);

}  // namespace remitsim
