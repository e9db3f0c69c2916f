#pragma once

#include "scenario/keys/key.hpp"

#include <array>

namespace remitsim::keys {

inline constexpr auto memberships = std::to_array<std::string_view>({"G8", "G20"});
inline constexpr auto world_bank_regions = std::to_array<std::string_view>(
    {"East Asia & Pacific", "Europe & Central Asia", "Latin America & Caribbean",
     "Middle East & North Africa", "North America", "South Asia", "Sub-Saharan Africa"});
inline constexpr auto un_regions =
    std::to_array<std::string_view>({"Africa", "Americas", "Asia", "Europe", "Oceania"});
inline constexpr auto income_groups =
    std::to_array<std::string_view>({"Low income", "Lower middle income", "Upper middle income",
                                     "High income: nonOECD", "High income: OECD"});

inline constexpr Key firm_key = {.name = "firm",
                                 .kind = ValueKind::words,
                                 .unit = "names of firms",
                                 .otherwise = "all",
                                 .meaning = "as the survey writes them"};

inline constexpr auto selector_keys = std::to_array<Key>({
    {.name = "sender",
     .kind = ValueKind::words,
     .unit = "country codes",
     .otherwise = "all",
     .meaning = "sending countries, such as `\"GBR\"`"},
    {.name = "receiver",
     .kind = ValueKind::words,
     .unit = "country codes",
     .otherwise = "all",
     .meaning = "receiving countries, such as `\"KEN\"`"},
    {.name = "sender_membership",
     .kind = ValueKind::words,
     .unit = "memberships",
     .otherwise = "all",
     .examples = memberships,
     .meaning = "sending countries that are members: `\"G8\"` or `\"G20\"`"},
    {.name = "receiver_membership",
     .kind = ValueKind::words,
     .unit = "memberships",
     .otherwise = "all",
     .examples = memberships,
     .meaning = "receiving countries that are members"},
    {.name = "receiver_region",
     .kind = ValueKind::words,
     .unit = "World Bank regions",
     .otherwise = "all",
     .examples = world_bank_regions,
     .meaning = "such as `\"Sub-Saharan Africa\"`"},
    {.name = "receiver_un_region",
     .kind = ValueKind::words,
     .unit = "UN regions",
     .otherwise = "all",
     .examples = un_regions,
     .meaning = "such as `\"Africa\"`"},
    {.name = "receiver_income_group",
     .kind = ValueKind::words,
     .unit = "World Bank income groups",
     .otherwise = "all",
     .examples = income_groups,
     .meaning = "such as `\"Low income\"`"},
    firm_key,
    {.name = "firm_type",
     .kind = ValueKind::words,
     .unit = "types of firms",
     .otherwise = "all",
     .meaning = "such as `\"Bank\"`"},
    {.name = "product",
     .kind = ValueKind::words,
     .unit = "products",
     .otherwise = "all",
     .meaning = "such as `\"Cash to cash\"`"},
    {.name = "pool",
     .kind = ValueKind::words,
     .unit = "names of pools",
     .otherwise = "all",
     .meaning = "these of the scenario's `pools` alone, and no surveyed corridor; no other key may "
                "stand beside it. A pool that a policy names is left to the policies that name it"},
    {.name = "cost_above_percent",
     .kind = ValueKind::number,
     .unit = "percent of the principal",
     .otherwise = "no limit",
     .meaning = "only what costs more than this before any policy"},
    {.name = "cost_at_most_percent",
     .kind = ValueKind::number,
     .unit = "percent of the principal",
     .otherwise = "no limit",
     .meaning = "only what costs at most this before any policy"},
});
inline constexpr ObjectKeys selector = {"where", selector_keys};

}  // namespace remitsim::keys
