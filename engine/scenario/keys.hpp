#pragma once

#include <array>
#include <span>
#include <string_view>

namespace remitsim {

/// The keys that one kind of object in a scenario file can have. docs/scenario-format.md documents
/// each under the heading `object`.
struct ObjectKeys {
  std::string_view object;
  std::span<const std::string_view> names;
};

namespace keys {

using Name = std::string_view;

inline constexpr auto scenario_names =
    std::to_array<Name>({"$schema", "format", "title", "why", "baseline", "uncertainty", "response",
                         "policies", "groups", "sampling", "published"});
inline constexpr auto baseline_names =
    std::to_array<Name>({"flows", "large_transfer_share_percent", "why"});
inline constexpr auto uncertainty_names = std::to_array<Name>({"flow", "price"});
inline constexpr auto flow_names =
    std::to_array<Name>({"log_sigma", "variance_shares_percent", "why"});
inline constexpr auto price_names =
    std::to_array<Name>({"log_sigma", "paid_to_posted_percent", "variance_shares_percent", "why"});
inline constexpr auto variance_shares_names =
    std::to_array<Name>({"global", "sender", "receiver_region", "own"});
inline constexpr auto response_names =
    std::to_array<Name>({"elasticity", "with_respect_to", "diversion_share_percent", "why"});
inline constexpr auto policy_names = std::to_array<Name>(
    {"cap", "cut", "scale", "level", "where", "pass_through_percent", "phase_in", "why"});
inline constexpr auto cap_names =
    std::to_array<Name>({"total_percent", "fee_percent", "fx_margin_percent"});
inline constexpr auto cut_names =
    std::to_array<Name>({"total_points", "fee_points", "fx_margin_points", "floor_percent"});
inline constexpr auto scale_names =
    std::to_array<Name>({"total_to_percent", "fee_to_percent", "fx_margin_to_percent"});
inline constexpr auto phase_in_names = std::to_array<Name>({"start_year", "shares_percent"});
inline constexpr auto selector_names =
    std::to_array<Name>({"sender", "receiver", "sender_membership", "receiver_membership",
                         "receiver_region", "receiver_un_region", "receiver_income_group", "firm",
                         "firm_type", "product", "cost_above_percent", "cost_at_most_percent"});
inline constexpr auto group_names = std::to_array<Name>({"name", "where", "why"});
inline constexpr auto sampling_names = std::to_array<Name>({"draws", "seed"});
inline constexpr auto published_names = std::to_array<Name>(
    {"label", "group", "measure", "value_usd_million", "low_usd_million", "high_usd_million",
     "value_percent", "low_percent", "high_percent", "source", "accounting_rule"});
inline constexpr auto distribution_names =
    std::to_array<Name>({"uniform", "triangular", "normal", "at_least", "at_most"});
inline constexpr auto uniform_names = std::to_array<Name>({"minimum", "maximum"});
inline constexpr auto triangular_names = std::to_array<Name>({"minimum", "mode", "maximum"});
inline constexpr auto normal_names = std::to_array<Name>({"mean", "sd"});

inline constexpr ObjectKeys scenario = {"the scenario", scenario_names};
inline constexpr ObjectKeys baseline = {"baseline", baseline_names};
inline constexpr ObjectKeys uncertainty = {"uncertainty", uncertainty_names};
inline constexpr ObjectKeys flow = {"uncertainty.flow", flow_names};
inline constexpr ObjectKeys price = {"uncertainty.price", price_names};
inline constexpr ObjectKeys variance_shares = {"variance_shares_percent", variance_shares_names};
inline constexpr ObjectKeys response = {"response", response_names};
inline constexpr ObjectKeys policy = {"a policy", policy_names};
inline constexpr ObjectKeys cap = {"cap", cap_names};
inline constexpr ObjectKeys cut = {"cut", cut_names};
inline constexpr ObjectKeys scale = {"scale", scale_names};
inline constexpr ObjectKeys phase_in = {"phase_in", phase_in_names};
inline constexpr ObjectKeys selector = {"where", selector_names};
inline constexpr ObjectKeys group = {"a group", group_names};
inline constexpr ObjectKeys sampling = {"sampling", sampling_names};
inline constexpr ObjectKeys published = {"a published figure", published_names};
inline constexpr ObjectKeys distribution = {"a distribution", distribution_names};
inline constexpr ObjectKeys uniform = {"uniform", uniform_names};
inline constexpr ObjectKeys triangular = {"triangular", triangular_names};
inline constexpr ObjectKeys normal = {"normal", normal_names};

/// Every kind of object, in the order of the documentation.
inline constexpr auto all = std::to_array<ObjectKeys>(
    {scenario,  baseline, uncertainty,  flow,    price,      variance_shares, response,
     policy,    cap,      cut,          scale,   phase_in,   selector,        group,
     published, sampling, distribution, uniform, triangular, normal});

}  // namespace keys

}  // namespace remitsim
