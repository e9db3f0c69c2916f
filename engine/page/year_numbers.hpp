#pragma once

#include "page/json_writer.hpp"
#include "report/measure_rows.hpp"

#include <string>

namespace remitsim {

/// What the page draws of each year of a scenario over several years, and of their total and
/// present value.
class YearNumbers {
 public:
  explicit YearNumbers(std::string main_measure);

  /// Of the world, a region or the scenario's leading group.
  void add(const MeasureRow& row);
  /// [{"period": "2014", "group": "World", "measure": "savings", "values": [mean, standard error,
  /// median, p05, p95], "p25": …, "p75": …}, …]. Once, at the end.
  std::string json();

 private:
  std::string main_measure_;
  JsonWriter json_;
};

}  // namespace remitsim
