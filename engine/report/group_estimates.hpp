#pragma once

#include "report/difference_rows.hpp"
#include "report/measure_rows.hpp"
#include "report/result_rows.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The measures of the rows that `wanted` says yes to, in their order; questions of probability are
/// none.
std::vector<MeasureRow> group_estimates(const RowSource& rows,
                                        const std::function<bool(const ResultRow&)>& wanted);

/// A difference between two scenarios, with its quantiles and variance ratio.
struct GroupDifference {
  std::string scenario;
  std::string against;
  MeasureResult result;
};

/// All of those that `wanted` says yes to, in the order of the rows, which are of so many draws.
std::vector<GroupDifference> group_differences(
    const DifferenceSource& differences, std::uint64_t draws,
    const std::function<bool(const DifferenceRow&)>& wanted);

/// A group by its kind and name: "receiver", "KEN".
struct GroupName {
  std::string kind;
  std::string name;

  bool operator==(const GroupName&) const = default;
};

/// What the rows of a scenario have, each once, in their order.
struct NamesInResults {
  std::vector<std::string> periods;
  std::vector<GroupName> groups;
  std::vector<std::string> measures;  ///< without questions of probability

  /// The period that results are told of where none is asked for: all years of a horizon together,
  /// else the one year.
  [[nodiscard]] std::string main_period() const;
};

/// By the scenarios' names.
std::map<std::string, NamesInResults, std::less<>> names_in_results(const RowSource& rows);

}  // namespace remitsim
