#pragma once

#include "scenario/keys/input_keys.hpp"
#include "scenario/keys/policy_keys.hpp"
#include "scenario/keys/pool_keys.hpp"
#include "scenario/keys/published_keys.hpp"
#include "scenario/keys/result_keys.hpp"
#include "scenario/keys/sweep_keys.hpp"

#include <array>

namespace remitsim::keys {

inline constexpr auto format_words = std::to_array<std::string_view>({"remitsim-scenario/1"});

inline constexpr auto scenario_keys = std::to_array<Key>({
    {.name = "$schema",
     .kind = ValueKind::anything,
     .meaning = "where editors find the schema that lets them complete and check keys; the program "
                "passes over it"},
    {.name = "format",
     .kind = ValueKind::word,
     .presence = Presence::required,
     .words = format_words,
     .meaning = "the version of this format"},
    {.name = "title", .presence = Presence::required, .meaning = "what results are headed with"},
    {.name = "why",
     .presence = Presence::required,
     .meaning = "what question the scenario answers, and for whom"},
    {.name = "extends",
     .meaning =
         "another scenario file, beside this one or by its path from here, of which this "
         "file says only what changes; `format`, `title` and `why` need not stand here then"},
    {.name = "against",
     .meaning = "the name of another scenario of the same run, with which this one is compared "
                "world by world; in a family, the member that names itself is the one that the "
                "others are compared with"},
    {.name = "baseline",
     .kind = ValueKind::object,
     .otherwise = "all defaults",
     .object = &baseline,
     .defaults_to_empty = true,
     .meaning = "which flows and which transfer sizes everything starts from"},
    {.name = "uncertainty",
     .kind = ValueKind::object,
     .object = &uncertainty,
     .defaults_to_empty = true,
     .meaning = "what is not known about flows, prices, market shares and pass-through"},
    {.name = "response",
     .kind = ValueKind::object,
     .otherwise = "no response",
     .object = &response,
     .defaults_to_empty = true,
     .meaning = "how flows answer to a change of cost"},
    {.name = "policies",
     .kind = ValueKind::objects,
     .object = &policy,
     .meaning = "what changes, in the order in which it is applied"},
    {.name = "pools",
     .kind = ValueKind::objects,
     .object = &pool,
     .meaning = "made-up corridors for flows that the survey does not price"},
    {.name = "groups",
     .kind = ValueKind::objects,
     .object = &group,
     .meaning = "unions of corridors and pools to give results for, besides the built-in ones"},
    {.name = "horizon",
     .kind = ValueKind::object,
     .otherwise = "the survey's year alone",
     .object = &horizon,
     .meaning = "the years to give results for, and how flows and costs change from year to year"},
    {.name = "indicators",
     .kind = ValueKind::object,
     .otherwise = "all defaults",
     .object = &indicators,
     .defaults_to_empty = true,
     .meaning = "what results count besides money and costs"},
    {.name = "conversions",
     .kind = ValueKind::objects,
     .object = &conversion,
     .meaning = "money in other units, such as years of schooling"},
    {.name = "probabilities",
     .kind = ValueKind::objects,
     .object = &probability,
     .meaning = "how likely results are to reach a threshold"},
    {.name = "sampling",
     .kind = ValueKind::object,
     .otherwise = "all defaults",
     .object = &sampling,
     .defaults_to_empty = true,
     .meaning = "how many draws, and from which seed"},
    {.name = "sweep",
     .kind = ValueKind::objects,
     .object = &variation,
     .meaning = "what is varied: the file then stands for a family of scenarios, one for each "
                "combination of the values"},
    {.name = "published",
     .kind = ValueKind::objects,
     .object = &published,
     .meaning = "printed figures to show beside the results"},
});
inline constexpr ObjectKeys scenario = {"the scenario", scenario_keys};

}  // namespace remitsim::keys
