#pragma once

#include "report/difference_rows.hpp"
#include "report/group_estimates.hpp"
#include "report/result_rows.hpp"
#include "report/results_json.hpp"
#include "report/results_table.hpp"

#include <map>
#include <string>

namespace remitsim {

/// What a comparison of scenarios is about.
struct ScenariosTableChoice {
  GroupName group;
  std::string measure;
  std::map<std::string, std::string> period_of;  ///< by the name of each scenario that is shown
};

/// A measure of one group in all scenarios, in the order of the run; and, where scenarios are
/// compared with others of theirs, the differences, which are taken world by world. Without notes.
ResultsTable scenarios_table(const RowSource& rows, const DifferenceSource& differences,
                             const RunFacts& facts, const ScenariosTableChoice& choice);

/// What the columns of differences mean.
std::string difference_note();

}  // namespace remitsim
