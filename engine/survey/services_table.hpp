#pragma once

#include "remitsim/survey.hpp"
#include "survey/table.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

inline constexpr std::array<std::string_view, 12> services_columns{
    "service_id",      "sender",
    "receiver",        "firm",
    "firm_types",      "products",
    "speed",           "transparent",
    "fee_percent_200", "margin_percent_200",
    "fee_percent_500", "margin_percent_500"};

/// What a fee or a margin may be, in percent of the principal.
inline constexpr double lowest_price_percent = -100;
inline constexpr double highest_price_percent = 200;

/// A row of services.csv, before its corridor is looked up.
struct ServiceRow {
  std::string sender;
  std::string receiver;
  Service service;
};

/// Every row in the order of the table, faulty ones too; reports to the table every rule that it
/// breaks without regard to the other tables.
std::vector<ServiceRow> read_services(const Table& table);

}  // namespace remitsim
