#pragma once

#include "scenario/keys/distribution_keys.hpp"
#include "scenario/keys/selector_keys.hpp"

#include <array>

namespace remitsim::keys {

inline constexpr auto flow_source_words =
    std::to_array<std::string_view>({"observed_and_imputed", "observed"});

inline constexpr auto baseline_keys = std::to_array<Key>({
    {.name = "flows",
     .kind = ValueKind::word,
     .words = flow_source_words,
     .meaning = "whether corridors without a cell in the year's bilateral matrix have a flow "
                "imputed from the nearest year, or none"},
    {.name = "large_transfer_share_percent",
     .kind = ValueKind::distribution,
     .unit = "percent",
     .rule = percent_rule,
     .default_number = 0,
     .meaning = "share of the money that is sent in transfers of US$ 500 rather than US$ 200; it "
                "weighs the two prices of a service"},
    why,
});
inline constexpr ObjectKeys baseline = {"baseline", baseline_keys};

inline constexpr NumberRule log_sigma_rule = {
    .least = 0, .most = 3, .hint_above = "a standard deviation of the logarithm, not percent"};

inline constexpr auto variance_shares_keys = std::to_array<Key>({
    {.name = "global",
     .kind = ValueKind::number,
     .unit = "percent",
     .rule = percent_rule,
     .default_number = 0,
     .meaning = "common to all corridors"},
    {.name = "sender",
     .kind = ValueKind::number,
     .unit = "percent",
     .rule = percent_rule,
     .default_number = 0,
     .meaning = "common to all corridors from one country"},
    {.name = "receiver_region",
     .kind = ValueKind::number,
     .unit = "percent",
     .rule = percent_rule,
     .default_number = 0,
     .meaning = "common to all corridors to one World Bank region"},
    {.name = "own",
     .kind = ValueKind::number,
     .unit = "percent",
     .rule = percent_rule,
     .default_number = 0,
     .meaning = "of each corridor alone"},
});
inline constexpr ObjectKeys variance_shares = {"variance_shares_percent", variance_shares_keys};

inline constexpr auto correlated_words =
    std::to_array<std::string_view>({"receiver_regions", "corridors"});

inline constexpr auto correlation_keys = std::to_array<Key>({
    {.name = "among",
     .kind = ValueKind::word,
     .presence = Presence::required,
     .words = correlated_words,
     .meaning = "`\"receiver_regions\"`: the part of the variance that is common to a World Bank "
                "region. `\"corridors\"`: the part that is a corridor's own"},
    {.name = "names",
     .kind = ValueKind::words,
     .presence = Presence::required,
     .unit = "names",
     .meaning = "of the regions, or of the corridors, such as `\"GBR-KEN\"`; what is not named "
                "stays independent of all others"},
    {.name = "matrix",
     .kind = ValueKind::matrix,
     .presence = Presence::required,
     .rule = {.least = -1, .most = 1},
     .meaning = "the correlations, row by row in the order of the names: symmetric, with 1 in the "
                "diagonal, and positive definite"},
});
inline constexpr ObjectKeys correlation = {"correlation", correlation_keys};

inline constexpr Key variance_shares_key = {
    .name = "variance_shares_percent",
    .kind = ValueKind::object,
    .otherwise = "all of it `own`",
    .object = &variance_shares,
    .meaning = "how much of the uncertainty corridors have in common"};
inline constexpr Key correlation_key = {
    .name = "correlation",
    .kind = ValueKind::object,
    .object = &correlation,
    .meaning = "how regions, or corridors, move together beyond that"};

inline constexpr auto flow_keys = std::to_array<Key>({
    {.name = "log_sigma",
     .kind = ValueKind::number,
     .rule = log_sigma_rule,
     .default_number = 0,
     .meaning = "standard deviation of the logarithm of a corridor's flow; 0.45 means that two "
                "thirds of the values lie between 0.64 and 1.57 times the median. The mean stays "
                "the survey's flow"},
    variance_shares_key,
    correlation_key,
    why,
});
inline constexpr ObjectKeys flow = {"uncertainty.flow", flow_keys};

inline constexpr auto price_keys = std::to_array<Key>({
    {.name = "log_sigma",
     .kind = ValueKind::number,
     .rule = log_sigma_rule,
     .default_number = 0,
     .meaning = "standard deviation of the logarithm of a corridor's prices, all services of a "
                "corridor alike"},
    {.name = "paid_to_posted_percent",
     .kind = ValueKind::distribution,
     .unit = "percent",
     .rule = {.least = 0, .most = 1000, .excludes_least = true},
     .default_number = 100,
     .meaning = "what senders pay, as percent of the posted cost; one number for all corridors"},
    variance_shares_key,
    correlation_key,
    why,
});
inline constexpr ObjectKeys price = {"uncertainty.price", price_keys};

inline constexpr auto market_shares_keys = std::to_array<Key>({
    {.name = "log_sigma",
     .kind = ValueKind::number,
     .rule = log_sigma_rule,
     .default_number = 0,
     .meaning = "how far the market shares of a corridor's services are from equal: each is in "
                "proportion to a number whose logarithm has this standard deviation"},
    why,
});
inline constexpr ObjectKeys market_shares = {"uncertainty.market_shares", market_shares_keys};

inline constexpr auto pass_through_keys = std::to_array<Key>({
    {.name = "percent",
     .kind = ValueKind::distribution,
     .unit = "percent",
     .rule = percent_rule,
     .default_number = 100,
     .meaning = "share of a policy's change that reaches senders, for all policies that do not "
                "give their own `pass_through_percent`"},
    why,
});
inline constexpr ObjectKeys pass_through = {"uncertainty.pass_through", pass_through_keys};

inline constexpr auto uncertainty_keys = std::to_array<Key>({
    {.name = "flow",
     .kind = ValueKind::object,
     .object = &flow,
     .defaults_to_empty = true,
     .meaning = "how far true flows may be from the survey's"},
    {.name = "price",
     .kind = ValueKind::object,
     .object = &price,
     .defaults_to_empty = true,
     .meaning = "how far paid prices may be from the posted ones"},
    {.name = "market_shares",
     .kind = ValueKind::object,
     .otherwise = "equal shares",
     .object = &market_shares,
     .defaults_to_empty = true,
     .meaning = "how a corridor's money is spread over its services"},
    {.name = "pass_through",
     .kind = ValueKind::object,
     .otherwise = "in full",
     .object = &pass_through,
     .defaults_to_empty = true,
     .meaning = "how much of a policy reaches senders"},
});
inline constexpr ObjectKeys uncertainty = {"uncertainty", uncertainty_keys};

inline constexpr auto definition_words = std::to_array<std::string_view>({"price", "cost"});
inline constexpr NumberRule elasticity_rule = {
    .least = -20, .most = 0, .hint_above = "flows fall when costs rise: write it with a minus"};

inline constexpr auto response_keys = std::to_array<Key>({
    {.name = "elasticity",
     .kind = ValueKind::distribution,
     .rule = elasticity_rule,
     .default_number = 0,
     .meaning = "percent by which flows change when the cost rises by one percent, in the sense of "
                "`with_respect_to`"},
    {.name = "elasticity_by_receiver_region",
     .kind = ValueKind::distribution_each,
     .rule = elasticity_rule,
     .otherwise = "`elasticity` everywhere",
     .examples = world_bank_regions,
     .meaning = "another elasticity for corridors to the World Bank regions that are named"},
    {.name = "with_respect_to",
     .kind = ValueKind::word,
     .otherwise = "required with an elasticity",
     .words = definition_words,
     .meaning = "`\"price\"`: of one plus the cost, which is what a sender pays for each dollar "
                "received. `\"cost\"`: of the cost alone"},
    {.name = "diversion_share_percent",
     .kind = ValueKind::distribution,
     .unit = "percent",
     .rule = percent_rule,
     .default_number = 0,
     .meaning = "share of the extra flow that only left informal channels, and is no gain from "
                "trade"},
    why,
});
inline constexpr ObjectKeys response = {"response", response_keys};

}  // namespace remitsim::keys
