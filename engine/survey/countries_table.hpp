#pragma once

#include "remitsim/survey.hpp"
#include "survey/table.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace remitsim {

inline constexpr std::array<std::string_view, 7> countries_columns{
    "code", "name", "region", "un_region", "income_group", "memberships", "inflow_usd_million"};

/// The countries by code, faulty ones too; reports every broken rule to the table.
std::vector<Country> read_countries(const Table& table);

/// Three capital letters.
bool is_country_code(std::string_view text);

}  // namespace remitsim
