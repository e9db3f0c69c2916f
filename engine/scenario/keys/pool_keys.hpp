#pragma once

#include "scenario/keys/input_keys.hpp"

#include <array>

namespace remitsim::keys {

inline constexpr auto pool_keys = std::to_array<Key>({
    {.name = "name",
     .presence = Presence::required,
     .meaning = "what results and other keys call it; no group and no other pool may have that "
                "name"},
    {.name = "flow_usd_million",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "US$ million a year",
     .rule = positive_rule,
     .meaning = "a headline base"},
    {.name = "remainder_of",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &selector,
     .meaning = "the receiving countries whose inflow it is, less their surveyed flows; criteria "
                "on receivers only"},
    {.name = "stands_for",
     .kind = ValueKind::object,
     .otherwise = "as `cost_of`",
     .object = &selector,
     .meaning = "the surveyed corridors that a headline base contains too, so that no group counts "
                "them twice; criteria on countries only"},
    {.name = "cost_of",
     .kind = ValueKind::object,
     .otherwise = "as `remainder_of` or `stands_for`",
     .object = &selector,
     .meaning = "the surveyed corridors whose costs it takes; criteria on countries only"},
    {.name = "cost_percent",
     .kind = ValueKind::number,
     .unit = "percent of the principal",
     .rule = percent_rule,
     .otherwise = "that of `cost_of`",
     .meaning = "its cost, in place of that of surveyed corridors"},
    {.name = "simple_mean_share_percent",
     .kind = ValueKind::distribution,
     .unit = "percent",
     .rule = percent_rule,
     .default_number = 100,
     .meaning = "how its cost is averaged over corridors: 100 is their simple mean, 0 their "
                "flow-weighted mean, and what lies between a mix"},
    {.name = "flow_log_sigma",
     .kind = ValueKind::number,
     .rule = log_sigma_rule,
     .otherwise = "that of `uncertainty.flow`",
     .meaning = "standard deviation of the logarithm of its flow"},
    drop,
    why,
});
inline constexpr ObjectKeys pool = {"a pool", pool_keys};

inline constexpr auto group_keys = std::to_array<Key>({
    {.name = "name",
     .presence = Presence::required,
     .meaning = "what results call it; no built-in group may have that name"},
    {.name = "where",
     .kind = ValueKind::object,
     .otherwise = "no surveyed corridor",
     .object = &selector,
     .meaning = "the surveyed corridors in it"},
    {.name = "pools",
     .kind = ValueKind::words,
     .unit = "names of pools",
     .meaning = "the scenario's pools in it"},
    drop,
    why,
});
inline constexpr ObjectKeys group = {"a group", group_keys};

}  // namespace remitsim::keys
