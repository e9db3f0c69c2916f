#pragma once

#include "remitsim/survey.hpp"
#include "survey/table.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

inline constexpr std::array<std::string_view, 6> corridors_columns{
    "sender", "receiver", "year", "flow_usd_million", "flow_source", "flow_basis"};

/// What a flow may be at most, US$ million a year: a hundred times the world's remittances.
inline constexpr double largest_flow_usd_million = 1e8;
inline constexpr std::string_view usd_million_remedy = " (US$ million, not US$?)";

/// A row of corridors.csv, before its countries and services are looked up.
struct CorridorRow {
  std::string sender;
  std::string receiver;
  int year = 0;
  double flow_usd_million = 0;
  FlowSource flow_source = FlowSource::absent;
  std::string flow_basis;
};

/// Every row in the order of the table, faulty ones too; reports to the table every rule that it
/// breaks without regard to the other tables.
std::vector<CorridorRow> read_corridors(const Table& table);

}  // namespace remitsim
