#include "report/group_estimates.hpp"

#include <algorithm>
#include <limits>

namespace remitsim {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

MeasureResult empty_result(std::string_view measure, std::string_view unit) {
  MeasureResult result{.measure = std::string(measure), .unit = std::string(unit)};
  result.estimates.fill({none, none});
  result.has_quantiles = false;
  return result;
}

void set(MeasureResult& result, std::string_view statistic, const Estimate& estimate) {
  for (std::size_t s = 0; s < statistic_count; ++s) {
    const auto each = static_cast<Statistic>(s);
    if (to_string(each) != statistic) continue;
    result.estimates[s] = estimate;
    if (is_quantile(each)) result.has_quantiles = true;
  }
}

bool is_of(const GroupEstimate& estimate, const ResultRow& row) {
  return estimate.result.measure == row.measure && estimate.group == row.group &&
         estimate.kind == row.group_kind && estimate.period == row.period &&
         estimate.scenario == row.scenario;
}

template <typename Value>
void add_once(std::vector<Value>& values, const Value& value) {
  // The last one is the likeliest: rows come in order.
  if (!values.empty() && values.back() == value) return;
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace

std::vector<GroupEstimate> group_estimates(const RowSource& rows,
                                           const std::function<bool(const ResultRow&)>& wanted) {
  std::vector<GroupEstimate> estimates;
  rows([&](const ResultRow& row) {
    if (row.unit == "probability" || !wanted(row)) return;
    if (estimates.empty() || !is_of(estimates.back(), row)) {
      estimates.push_back({.scenario = std::string(row.scenario),
                           .period = std::string(row.period),
                           .kind = std::string(row.group_kind),
                           .group = std::string(row.group),
                           .result = empty_result(row.measure, row.unit)});
    }
    set(estimates.back().result, row.statistic, row.estimate);
  });
  return estimates;
}

std::vector<GroupDifference> group_differences(
    const DifferenceSource& differences, std::uint64_t draws,
    const std::function<bool(const DifferenceRow&)>& wanted) {
  std::vector<GroupDifference> found;
  differences([&](const DifferenceRow& row) {
    if (!wanted(row)) return;
    found.push_back({.scenario = std::string(row.scenario),
                     .against = std::string(row.against),
                     .result = difference_in(row, draws)});
  });
  return found;
}

std::string NamesInResults::main_period() const {
  const auto total = std::find(periods.begin(), periods.end(), "total");
  if (total != periods.end()) return *total;
  return periods.empty() ? std::string() : periods.front();
}

std::map<std::string, NamesInResults, std::less<>> names_in_results(const RowSource& rows) {
  std::map<std::string, NamesInResults, std::less<>> by_scenario;
  rows([&](const ResultRow& row) {
    if (row.unit == "probability") return;
    NamesInResults& names = by_scenario[std::string(row.scenario)];
    add_once(names.periods, std::string(row.period));
    add_once(names.groups, GroupName{std::string(row.group_kind), std::string(row.group)});
    add_once(names.measures, std::string(row.measure));
  });
  return by_scenario;
}

}  // namespace remitsim
