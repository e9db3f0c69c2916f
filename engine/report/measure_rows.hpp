#pragma once

#include "report/result_rows.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace remitsim {

/// A measure of a group in a period of a scenario, with all its statistics.
struct MeasureRow {
  std::string scenario;
  std::string period;
  std::string kind;  ///< of the group
  std::string group;
  MeasureResult result;
};

/// A measure of which nothing is known yet: no estimate is a number, and there are no quantiles.
MeasureResult empty_measure(std::string_view measure, std::string_view unit);

/// Adds the statistic of that name; any other name adds nothing.
void set_statistic(std::string_view name, const Estimate& estimate, MeasureResult& result);

using MeasureVisitor = std::function<void(const MeasureRow&)>;

/// Puts the rows of each measure together, one measure at a time. Rows that answer a question of
/// probability go to `visit_probability`, in their turn.
void for_each_measure(const RowSource& rows, const MeasureVisitor& visit,
                      const RowVisitor& visit_probability);

}  // namespace remitsim
