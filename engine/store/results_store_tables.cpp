#include "store/results_store.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace remitsim {

HistogramSource ResultsStore::histograms() const {
  return [this](const HistogramVisitor& visit) {
    Statement rows = database_.prepare(
        "SELECT scenarios.name, period, groups.kind, groups.name, measures.name, unit, bin, low, "
        "high, draws "
        "FROM distributions JOIN scenarios USING (scenario_id) JOIN groups USING (group_id) "
        "JOIN measures USING (measure_id) "
        "ORDER BY scenario_id, period, group_id, measure_id, bin");
    while (rows.next()) {
      visit({.scenario = rows.text(0),
             .period = rows.text(1),
             .group_kind = rows.text(2),
             .group = rows.text(3),
             .measure = rows.text(4),
             .unit = rows.text(5),
             .bin = static_cast<std::uint64_t>(rows.integer(6)),
             .values = {rows.number(7), rows.number(8),
                        static_cast<std::uint64_t>(rows.integer(9))}});
    }
  };
}

FirmTypeSource ResultsStore::firm_types() const {
  return [this](const FirmTypeVisitor& visit) {
    Statement rows = database_.prepare(
        "SELECT name, firm_type, services, services_changed, cost_before, cost_after "
        "FROM firm_types JOIN scenarios USING (scenario_id) ORDER BY scenario_id, firm_type");
    while (rows.next()) {
      visit(rows.text(0), {.firm_type = std::string(rows.text(1)),
                           .services = static_cast<std::size_t>(rows.integer(2)),
                           .services_changed = static_cast<std::size_t>(rows.integer(3)),
                           .cost_before = rows.number(4),
                           .cost_after = rows.number(5)});
    }
  };
}

LookSource ResultsStore::looks() const {
  return [this](const LookVisitor& visit) {
    Statement rows = database_.prepare(
        "SELECT wanted_half_width, is_percent_of_mean, "
        "ifnull(half_width, 9e999), scenarios.name, groups.name, measures.name, unit, draws, look, "
        "level "
        "FROM convergence JOIN scenarios USING (scenario_id) JOIN groups USING (group_id) "
        "JOIN measures USING (measure_id) ORDER BY look");
    while (rows.next()) {
      visit({.wanted = rows.number(0),
             .is_relative = rows.integer(1) != 0,
             .half_width = rows.number(2),
             .scenario = std::string(rows.text(3)),
             .group = std::string(rows.text(4)),
             .measure = std::string(rows.text(5)),
             .unit = std::string(rows.text(6)),
             .draws = static_cast<std::uint64_t>(rows.integer(7)),
             .looks = static_cast<std::size_t>(rows.integer(8)),
             .level = rows.number(9)});
    }
  };
}

}  // namespace remitsim
