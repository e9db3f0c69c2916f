#pragma once

#include "scenario/keys/key.hpp"

#include <array>

namespace remitsim::keys {

inline constexpr Key vary_key = {
    .name = "vary",
    .presence = Presence::required,
    .meaning = "the path of the key whose value is varied, such as `policies.cap.total_percent`"};
inline constexpr Key values_key = {.name = "values",
                                   .kind = ValueKind::list,
                                   .otherwise = "`from`, `to` and `step`",
                                   .meaning = "what it is in turn, as it would stand in its place"};
inline constexpr Key from_key = {.name = "from",
                                 .kind = ValueKind::number,
                                 .otherwise = "`values`",
                                 .meaning = "the first of evenly spaced numbers"};
inline constexpr Key to_key = {.name = "to",
                               .kind = ValueKind::number,
                               .otherwise = "`values`",
                               .meaning = "the last of them"};
inline constexpr Key step_key = {.name = "step",
                                 .kind = ValueKind::number,
                                 .default_number = 1,
                                 .meaning = "from each to the next; below 0 where they fall"};
inline constexpr Key as_key = {
    .name = "as",
    .otherwise = "the path without its first part and its unit",
    .meaning = "what the names of the scenarios call it, such as `cap` in `cap=5%`"};
inline constexpr Key labels_key = {
    .name = "labels",
    .kind = ValueKind::words,
    .unit = "texts",
    .otherwise = "the values",
    .meaning =
        "what the names of the scenarios call the values; required where one of them is a "
        "list or an object"};

inline constexpr auto linked_variation_keys = std::to_array<Key>({
    vary_key,
    values_key,
    from_key,
    to_key,
    step_key,
    as_key,
    labels_key,
});
inline constexpr ObjectKeys linked_variation = {"a linked variation", linked_variation_keys};

inline constexpr Key one_vary_key = [] {
  Key key = vary_key;
  key.presence = Presence::one_of;
  return key;
}();

inline constexpr auto variation_keys = std::to_array<Key>({
    one_vary_key,
    {.name = "together",
     .kind = ValueKind::objects,
     .presence = Presence::one_of,
     .object = &linked_variation,
     .meaning = "several keys that are varied side by side: their first values together, then "
                "their second ones, and so on"},
    values_key,
    from_key,
    to_key,
    step_key,
    as_key,
    labels_key,
});
inline constexpr ObjectKeys variation = {"a variation", variation_keys};

}  // namespace remitsim::keys
