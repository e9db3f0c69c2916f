#include "report/group_estimates.hpp"

#include <algorithm>

namespace remitsim {

namespace {

template <typename Value>
void add_once(std::vector<Value>& values, const Value& value) {
  // The last one is the likeliest: rows come in order.
  if (!values.empty() && values.back() == value) return;
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

}  // namespace

std::vector<MeasureRow> group_estimates(const RowSource& rows,
                                        const std::function<bool(const ResultRow&)>& wanted) {
  const RowSource rows_wanted = [&](const RowVisitor& visit) {
    rows([&](const ResultRow& row) {
      if (wanted(row)) visit(row);
    });
  };
  std::vector<MeasureRow> estimates;
  for_each_measure(
      rows_wanted, [&](const MeasureRow& row) { estimates.push_back(row); },
      [](const ResultRow&) {});
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
