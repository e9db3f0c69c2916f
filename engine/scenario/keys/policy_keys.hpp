#pragma once

#include "scenario/keys/selector_keys.hpp"

#include <array>

namespace remitsim::keys {

inline constexpr auto cap_keys = std::to_array<Key>({
    {.name = "total_percent",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percent of the principal",
     .rule = percent_rule,
     .meaning = "fee and exchange-rate margin together are at most this"},
    {.name = "fee_percent",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percent of the principal",
     .rule = percent_rule,
     .meaning = "the fee is at most this"},
    {.name = "fx_margin_percent",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percent of the principal",
     .rule = percent_rule,
     .meaning = "the exchange-rate margin is at most this"},
});
inline constexpr ObjectKeys cap = {"cap", cap_keys};

inline constexpr auto cut_keys = std::to_array<Key>({
    {.name = "total_points",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percentage points",
     .rule = percent_rule,
     .meaning = "fee and exchange-rate margin together fall by this"},
    {.name = "fee_points",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percentage points",
     .rule = percent_rule,
     .meaning = "the fee falls by this"},
    {.name = "fx_margin_points",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percentage points",
     .rule = percent_rule,
     .meaning = "the exchange-rate margin falls by this"},
    {.name = "floor_percent",
     .kind = ValueKind::number,
     .unit = "percent of the principal",
     .rule = percent_rule,
     .default_number = 0,
     .meaning = "but not below this; what is below it already stays"},
});
inline constexpr ObjectKeys cut = {"cut", cut_keys};

inline constexpr NumberRule scale_rule = {.least = 0, .most = 1000};
inline constexpr auto scale_keys = std::to_array<Key>({
    {.name = "total_to_percent",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percent",
     .rule = scale_rule,
     .meaning = "fee and exchange-rate margin together become this percentage of what they were"},
    {.name = "fee_to_percent",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percent",
     .rule = scale_rule,
     .meaning = "the fee becomes this percentage of what it was"},
    {.name = "fx_margin_to_percent",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percent",
     .rule = scale_rule,
     .meaning = "the exchange-rate margin becomes this percentage of what it was"},
});
inline constexpr ObjectKeys scale = {"scale", scale_keys};

inline constexpr auto mean_words =
    std::to_array<std::string_view>({"simple", "by_service", "flow_weighted"});
inline constexpr auto average_target_keys = std::to_array<Key>({
    {.name = "percent",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .unit = "percent of the principal",
     .rule = percent_rule,
     .meaning = "the mean that is reached"},
    {.name = "mean",
     .kind = ValueKind::word,
     .words = mean_words,
     .meaning = "`\"simple\"`: every corridor counts alike. `\"by_service\"`: every service counts "
                "alike, as in the World Bank's global average. `\"flow_weighted\"`: every dollar "
                "counts alike"},
});
inline constexpr ObjectKeys average_target = {"average_target", average_target_keys};

inline constexpr auto best_n_keys = std::to_array<Key>({
    {.name = "services",
     .kind = ValueKind::number,
     .unit = "whole number",
     .rule = {.least = 1, .most = 50, .whole = true},
     .default_number = 3,
     .meaning = "how many of the cheapest services make the mean"},
});
inline constexpr ObjectKeys best_n = {"best_n", best_n_keys};

inline constexpr auto service_kind_keys = std::to_array<Key>({
    firm_key,
    {.name = "firm_type",
     .kind = ValueKind::words,
     .unit = "types of firms",
     .otherwise = "all",
     .meaning = "such as `\"Money transfer operator\"`"},
    {.name = "product",
     .kind = ValueKind::words,
     .unit = "products",
     .otherwise = "all",
     .meaning = "such as `\"Online service\"`"},
});
inline constexpr ObjectKeys to = {"to", service_kind_keys};
inline constexpr ObjectKeys remove = {"remove", service_kind_keys};

inline constexpr auto shift_share_keys = std::to_array<Key>({
    {.name = "percent",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .unit = "percent of the market",
     .rule = percent_rule,
     .meaning = "how much of the market moves; all that the others have, if that is less"},
    {.name = "to",
     .kind = ValueKind::object,
     .presence = Presence::required,
     .object = &to,
     .meaning = "the services that it moves to"},
});
inline constexpr ObjectKeys shift_share = {"shift_share", shift_share_keys};

inline constexpr auto tax_keys = std::to_array<Key>({
    {.name = "points",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .unit = "percentage points",
     .rule = {.least = -100, .most = 100, .hint_above = "percentage points of the principal"},
     .meaning = "what the fee rises by; below 0 it is a subsidy"},
});
inline constexpr ObjectKeys tax = {"tax", tax_keys};

inline constexpr NumberRule year_rule = {.least = 1900, .most = 2200, .whole = true};
inline constexpr auto phase_in_keys = std::to_array<Key>({
    {.name = "start_year",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .unit = "year",
     .rule = year_rule,
     .meaning = "the first year of the policy"},
    {.name = "shares_percent",
     .kind = ValueKind::numbers,
     .presence = Presence::required,
     .unit = "percent",
     .rule = percent_rule,
     .meaning = "the share in force in the first year and in each one after; the last share stays"},
});
inline constexpr ObjectKeys phase_in = {"phase_in", phase_in_keys};

inline constexpr auto level_words = std::to_array<std::string_view>({"service", "corridor"});

inline constexpr auto policy_keys = std::to_array<Key>({
    {.name = "name",
     .otherwise = "that of its step, such as `cap`",
     .meaning = "what a file that `extends` this one and a `sweep` call it; no other policy may "
                "have that name"},
    {.name = "cap",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &cap,
     .meaning = "the cost is at most so much"},
    {.name = "cut",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &cut,
     .meaning = "the cost falls by so many points"},
    {.name = "scale",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &scale,
     .meaning = "the cost becomes so many percent of what it was"},
    {.name = "average_target",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &average_target,
     .meaning = "all costs fall in proportion, until their mean is at most so much"},
    {.name = "best_n",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &best_n,
     .meaning = "no service costs more than the mean of the corridor's cheapest"},
    {.name = "shift_share",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &shift_share,
     .meaning = "part of the market moves to services of a kind"},
    {.name = "remove",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &remove,
     .meaning = "services of a kind leave the market"},
    {.name = "tax",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &tax,
     .meaning = "the cost rises by a tax, or falls by a subsidy"},
    {.name = "level",
     .kind = ValueKind::word,
     .words = level_words,
     .meaning = "whether it acts on each service's cost, or on the corridor's mean with its "
                "services scaled alike. A cap on every service saves more than the same cap on the "
                "mean. `average_target` is always `\"corridor\"`; `best_n`, `shift_share` and "
                "`remove` are always `\"service\"`"},
    {.name = "where",
     .kind = ValueKind::object,
     .otherwise = "everywhere",
     .object = &selector,
     .meaning = "the corridors, services or pools that it acts on"},
    {.name = "pass_through_percent",
     .kind = ValueKind::distribution,
     .unit = "percent",
     .rule = percent_rule,
     .otherwise = "`uncertainty.pass_through`",
     .meaning = "share of the change that reaches senders"},
    {.name = "phase_in",
     .kind = ValueKind::object,
     .otherwise = "at once",
     .object = &phase_in,
     .meaning = "how it comes into force over the years of the `horizon`; without one, results "
                "show it in full force"},
    drop,
    why,
});
inline constexpr ObjectKeys policy = {"a policy", policy_keys};

}  // namespace remitsim::keys
