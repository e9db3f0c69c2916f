#pragma once

#include "remitsim/survey.hpp"
#include "report/result_rows.hpp"
#include "report/results_json.hpp"
#include "report/results_table.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The groups that a table has a row for each of.
struct GroupsShown {
  std::string_view words;               ///< "regions"
  std::string_view word;                ///< "region"
  std::vector<std::string_view> kinds;  ///< of groups, as results.csv has them
  std::string_view title;               ///< of the column: "Region"
  /// Whether they are many: then the table has the largest few. Else it has all, and the world.
  bool are_many = false;
};

/// Regions, the scenario's own groups, senders, receivers and corridors.
std::span<const GroupsShown> all_groups_shown();

/// What a table of groups is about.
struct GroupsTableChoice {
  const GroupsShown& groups;
  std::string scenario;
  std::string period;
  std::string measure;
  static constexpr std::size_t usual_top = 10;
  std::size_t top = usual_top;  ///< how many rows, where there are many
};

/// A measure by group, with its errors and intervals: of few groups in the order of the results,
/// the world at the end; of many the largest, sorted by the mean. Countries have their names
/// where `survey`, which the results are of, is known; it may be null. Without notes.
ResultsTable groups_table(const RowSource& rows, const RunFacts& facts,
                          const GroupsTableChoice& choice, const Survey* survey);

}  // namespace remitsim
