#include "report/measure_rows.hpp"

#include <limits>

namespace remitsim {

namespace {

/// Collects the rows of a measure, which follow each other.
class MeasureCollector {
 public:
  explicit MeasureCollector(const MeasureVisitor& visit) : visit_(visit) {}

  void add(const ResultRow& row) {
    if (!is_of_same_measure(row)) {
      finish();
      begin(row);
    }
    set_statistic(row.statistic, row.estimate, measure_.result);
  }

  void finish() {
    if (is_begun_) visit_(measure_);
    is_begun_ = false;
  }

 private:
  [[nodiscard]] bool is_of_same_measure(const ResultRow& row) const {
    return is_begun_ && measure_.result.measure == row.measure && measure_.group == row.group &&
           measure_.kind == row.group_kind && measure_.period == row.period &&
           measure_.scenario == row.scenario;
  }

  void begin(const ResultRow& row) {
    measure_.scenario = row.scenario;
    measure_.period = row.period;
    measure_.kind = row.group_kind;
    measure_.group = row.group;
    measure_.result = empty_measure(row.measure, row.unit);
    is_begun_ = true;
  }

  const MeasureVisitor& visit_;
  MeasureRow measure_;
  bool is_begun_ = false;
};

}  // namespace

MeasureResult empty_measure(std::string_view measure, std::string_view unit) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  MeasureResult result{.measure = std::string(measure), .unit = std::string(unit)};
  result.estimates.fill({none, none});
  result.has_quantiles = false;
  return result;
}

void set_statistic(std::string_view name, const Estimate& estimate, MeasureResult& result) {
  for (std::size_t s = 0; s < statistic_count; ++s) {
    const auto statistic = static_cast<Statistic>(s);
    if (to_string(statistic) != name) continue;
    result.estimates[s] = estimate;
    if (is_quantile(statistic)) result.has_quantiles = true;
  }
}

void for_each_measure(const RowSource& rows, const MeasureVisitor& visit,
                      const RowVisitor& visit_probability) {
  MeasureCollector measures(visit);
  rows([&](const ResultRow& row) {
    if (row.unit == "probability") {
      measures.finish();
      visit_probability(row);
    } else {
      measures.add(row);
    }
  });
  measures.finish();
}

}  // namespace remitsim
