#pragma once

#include "scenario/keys/result_keys.hpp"

#include <array>

namespace remitsim::keys {

inline constexpr auto mark_words =
    std::to_array<std::string_view>({"seen", "recalled", "computed"});

inline constexpr auto published_keys = std::to_array<Key>({
    {.name = "label",
     .presence = Presence::required,
     .meaning = "what to call it, such as `\"ODI 2014\"`"},
    group_key,
    measure_key,
    {.name = "period",
     .otherwise = "the total, or the one year",
     .meaning = "a year of the `horizon`, such as `\"2030\"`, or `\"total\"` or "
                "`\"present_value\"`"},
    {.name = "value_usd_million",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "US$ million a year",
     .meaning = "the printed value"},
    {.name = "low_usd_million",
     .kind = ValueKind::number,
     .unit = "US$ million a year",
     .meaning = "the lower end of the printed range"},
    {.name = "high_usd_million",
     .kind = ValueKind::number,
     .unit = "US$ million a year",
     .meaning = "the upper end of the printed range"},
    {.name = "value_percent",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "percent of the principal",
     .meaning = "the printed value"},
    {.name = "low_percent",
     .kind = ValueKind::number,
     .unit = "percent of the principal",
     .meaning = "the lower end of the printed range"},
    {.name = "high_percent",
     .kind = ValueKind::number,
     .unit = "percent of the principal",
     .meaning = "the upper end of the printed range"},
    {.name = "value_corridors",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "corridors",
     .meaning = "the printed value"},
    {.name = "low_corridors",
     .kind = ValueKind::number,
     .unit = "corridors",
     .meaning = "the lower end of the printed range"},
    {.name = "high_corridors",
     .kind = ValueKind::number,
     .unit = "corridors",
     .meaning = "the upper end of the printed range"},
    {.name = "value",
     .kind = ValueKind::number,
     .presence = Presence::one_of,
     .unit = "units of the conversion",
     .meaning = "the printed value"},
    {.name = "low",
     .kind = ValueKind::number,
     .unit = "units of the conversion",
     .meaning = "the lower end of the printed range"},
    {.name = "high",
     .kind = ValueKind::number,
     .unit = "units of the conversion",
     .meaning = "the upper end of the printed range"},
    {.name = "source", .presence = Presence::required, .meaning = "where it is printed"},
    {.name = "accounting_rule",
     .presence = Presence::required,
     .meaning = "how it was computed, in words"},
    {.name = "mark",
     .kind = ValueKind::word,
     .words = mark_words,
     .meaning = "`\"seen\"` in the source, `\"recalled\"` but not seen again, or `\"computed\"` "
                "from printed numbers"},
    {.name = "comes_out",
     .kind = ValueKind::boolean,
     .default_boolean = true,
     .meaning = "whether the scenario must give the printed figure to its printed digits"},
    {.name = "remark",
     .otherwise = "none; required where `comes_out` is false",
     .meaning = "why it does not come out, or what else to know"},
    {.name = "own_estimates",
     .kind = ValueKind::words,
     .unit = "names of groups",
     .meaning = "the groups whose results are this program's own estimates of what the figure is "
                "about"},
});
inline constexpr ObjectKeys published = {"a published figure", published_keys};

}  // namespace remitsim::keys
