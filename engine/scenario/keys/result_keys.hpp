#pragma once

#include "scenario/keys/policy_keys.hpp"

#include <array>

namespace remitsim::keys {

/// Growth and trend, percent a year: nothing falls by all that there is.
inline constexpr NumberRule yearly_change_rule = {.least = -100, .excludes_least = true};

inline constexpr auto present_value_keys = std::to_array<Key>({
    {.name = "discount_rate_percent",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .unit = "percent a year",
     .rule = {.least = -100,
              .most = 100,
              .excludes_least = true,
              .hint_above = "percent, not basis points?"},
     .meaning = "by how much money is worth less for each year that it comes later"},
    {.name = "to_year",
     .kind = ValueKind::number,
     .unit = "year",
     .rule = year_rule,
     .otherwise = "`first_year`",
     .meaning = "the year whose money results are in"},
});
inline constexpr ObjectKeys present_value = {"present_value", present_value_keys};

inline constexpr auto horizon_keys = std::to_array<Key>({
    {.name = "first_year",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .unit = "year",
     .rule = year_rule,
     .meaning = "the first year of the results; not before the survey's year"},
    {.name = "last_year",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .unit = "year",
     .rule = year_rule,
     .meaning = "the last year of the results; a horizon has at most 100 years"},
    {.name = "flow_growth_percent",
     .kind = ValueKind::distribution,
     .unit = "percent a year",
     .rule = yearly_change_rule,
     .default_number = 0,
     .meaning = "growth of all flows, drawn anew for each year after the survey's"},
    {.name = "cost_trend_percent",
     .kind = ValueKind::distribution,
     .unit = "percent a year",
     .rule = yearly_change_rule,
     .default_number = 0,
     .meaning = "change of all costs without any policy, drawn anew for each year after the "
                "survey's; -2 means that 8 percent become 7.84"},
    {.name = "present_value",
     .kind = ValueKind::object,
     .object = &present_value,
     .meaning = "results for the present value of all years, beside their total"},
    why,
});
inline constexpr ObjectKeys horizon = {"horizon", horizon_keys};

inline constexpr auto indicators_keys = std::to_array<Key>({
    {.name = "threshold_percent",
     .kind = ValueKind::number,
     .unit = "percent of the principal",
     .rule = percent_rule,
     .default_number = 5,
     .meaning = "the corridors are counted that cost more than this"},
    {.name = "smart",
     .kind = ValueKind::boolean,
     .default_boolean = false,
     .meaning = "whether to compute SmaRT averages: of each corridor's three cheapest transparent "
                "services that take five days at most. They take time"},
});
inline constexpr ObjectKeys indicators = {"indicators", indicators_keys};

inline constexpr auto conversion_keys = std::to_array<Key>({
    {.name = "name",
     .presence = Presence::required,
     .meaning = "of the measure that it makes: letters, digits and underscores"},
    {.name = "measure",
     .kind = ValueKind::measure,
     .presence = Presence::required,
     .meaning = "what is converted, a measure in US$ million"},
    {.name = "usd_per_unit",
     .kind = ValueKind::distribution,
     .presence = Presence::required,
     .unit = "US$",
     .rule = positive_rule,
     .meaning = "what one unit costs"},
    drop,
    why,
});
inline constexpr ObjectKeys conversion = {"a conversion", conversion_keys};

/// What results are asked for, by a probability or a printed figure.
inline constexpr Key group_key = {
    .name = "group",
    .presence = Presence::required,
    .meaning = "a built-in group, a pool or one of the scenario's groups"};
inline constexpr Key measure_key = {.name = "measure",
                                    .kind = ValueKind::measure,
                                    .presence = Presence::required,
                                    .meaning = "a measure, or the name of a conversion"};

inline constexpr auto probability_keys = std::to_array<Key>({
    group_key,
    measure_key,
    {.name = "at_least_usd_million",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "US$ million",
     .meaning = "the threshold, for a measure in US$ million"},
    {.name = "at_least_percent",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percent of the principal",
     .meaning = "the threshold, for a measure in percent"},
    {.name = "at_least_corridors",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "corridors",
     .meaning = "the threshold, for a count of corridors"},
    {.name = "at_least",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "units of the conversion",
     .meaning = "the threshold, for a conversion"},
});
inline constexpr ObjectKeys probability = {"a probability", probability_keys};

// The largest whole number that JSON carries between programs without loss: 2^53 - 1.
inline constexpr NumberRule seed_rule = {.least = 0, .most = 9007199254740991, .whole = true};
inline constexpr NumberRule draws_rule = {.least = 2, .most = 1e12, .whole = true};

/// In the order of SamplingMethod.
inline constexpr auto method_words =
    std::to_array<std::string_view>({"sobol", "random", "antithetic"});

inline constexpr auto sampling_keys = std::to_array<Key>({
    {.name = "draws",
     .kind = ValueKind::number,
     .unit = "whole number",
     .rule = draws_rule,
     .default_number = 131072,
     .meaning = "how many worlds are drawn at least; sobol rounds them up to a power of two. Twice "
                "as many halve the error of means at best, of all else four times as many"},
    {.name = "seed",
     .kind = ValueKind::number,
     .unit = "whole number",
     .rule = seed_rule,
     .default_number = 1,
     .meaning = "the same seed gives the same numbers, on any machine"},
    {.name = "method",
     .kind = ValueKind::word,
     .words = method_words,
     .meaning = "how worlds are drawn: spread evenly, as sixteen scrambles of the Sobol' sequence; "
                "independently of each other; or half of them as mirror images of the other half"},
    {.name = "control_variates",
     .kind = ValueKind::boolean,
     .default_boolean = false,
     .meaning =
         "whether means of money are corrected by how far flows and costs before any policy "
         "lie from their known expectations; groups then no longer add up to the last digit"},
});
inline constexpr ObjectKeys sampling = {"sampling", sampling_keys};

}  // namespace remitsim::keys
