#pragma once

#include "report/result_rows.hpp"

#include <functional>
#include <string>

namespace remitsim {

/// A measure of a group in a period of a scenario, with all its statistics.
struct MeasureRow {
  std::string scenario;
  std::string period;
  std::string kind;  ///< of the group
  std::string group;
  MeasureResult result;
};

using MeasureVisitor = std::function<void(const MeasureRow&)>;

/// Puts the rows of each measure together, one measure at a time. Rows that answer a question of
/// probability go to `visit_probability`, in their turn.
void for_each_measure(const RowSource& rows, const MeasureVisitor& visit,
                      const RowVisitor& visit_probability);

}  // namespace remitsim
