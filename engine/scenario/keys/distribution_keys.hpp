#pragma once

#include "scenario/keys/key.hpp"

#include <array>

namespace remitsim::keys {

// Where the tables of quantiles are as exact as promised (random/quantile.hpp).
inline constexpr NumberRule tabulated_rule = {.least = 0.1, .most = 10'000};
inline constexpr NumberRule degrees_of_freedom_rule = {
    .least = 0.5, .most = 10'000, .hint_above = "\"normal\" is the same there"};
// Keeps the values within what a number can hold.
inline constexpr NumberRule lognormal_sigma_rule = {.least = 0, .most = 10, .excludes_least = true};

inline constexpr auto uniform_keys = std::to_array<Key>({
    {.name = "minimum",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .meaning = "the lower end"},
    {.name = "maximum",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .meaning = "the upper end"},
});
inline constexpr ObjectKeys uniform = {"uniform", uniform_keys};

inline constexpr auto peaked_keys = std::to_array<Key>({
    {.name = "minimum",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .meaning = "the lower end"},
    {.name = "mode",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .meaning = "the likeliest value"},
    {.name = "maximum",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .meaning = "the upper end"},
});
inline constexpr ObjectKeys triangular = {"triangular", peaked_keys};
inline constexpr ObjectKeys pert = {"pert", peaked_keys};

inline constexpr auto normal_keys = std::to_array<Key>({
    {.name = "mean",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .meaning = "the middle, before any limits"},
    {.name = "sd",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .rule = positive_rule,
     .meaning = "the standard deviation, before any limits"},
});
inline constexpr ObjectKeys normal = {"normal", normal_keys};

inline constexpr auto lognormal_keys = std::to_array<Key>({
    {.name = "median",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .rule = positive_rule,
     .meaning = "the value that half of all draws exceed"},
    {.name = "log_sigma",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .rule = lognormal_sigma_rule,
     .meaning = "the standard deviation of the logarithm; 0.2 means that two thirds of the values "
                "lie between 0.82 and 1.22 times the median"},
});
inline constexpr ObjectKeys lognormal = {"lognormal", lognormal_keys};

inline constexpr auto beta_keys = std::to_array<Key>({
    {.name = "alpha",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .rule = tabulated_rule,
     .meaning = "the larger, the less lies near the minimum"},
    {.name = "beta",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .rule = tabulated_rule,
     .meaning = "the larger, the less lies near the maximum"},
    {.name = "minimum", .kind = ValueKind::number, .default_number = 0, .meaning = "the lower end"},
    {.name = "maximum",
     .kind = ValueKind::number,
     .default_number = 1,
     .meaning = "the upper end; write 100 for a share in percent"},
});
inline constexpr ObjectKeys beta = {"beta", beta_keys};

inline constexpr auto gamma_keys = std::to_array<Key>({
    {.name = "shape",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .rule = tabulated_rule,
     .meaning = "the larger, the more alike to a bell curve; 1 is the exponential distribution"},
    {.name = "scale",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .rule = positive_rule,
     .meaning = "the mean divided by the shape"},
});
inline constexpr ObjectKeys gamma = {"gamma", gamma_keys};

inline constexpr auto student_t_keys = std::to_array<Key>({
    {.name = "degrees_of_freedom",
     .kind = ValueKind::number,
     .presence = Presence::required,
     .rule = degrees_of_freedom_rule,
     .meaning = "the fewer, the more of the values lie far from the middle"},
    {.name = "location",
     .kind = ValueKind::number,
     .default_number = 0,
     .meaning = "the middle, before any limits"},
    {.name = "scale",
     .kind = ValueKind::number,
     .rule = positive_rule,
     .default_number = 1,
     .meaning = "what the standard deviation tends to with many degrees of freedom"},
});
inline constexpr ObjectKeys student_t = {"student_t", student_t_keys};

inline constexpr auto empirical_keys = std::to_array<Key>({
    {.name = "values",
     .kind = ValueKind::numbers,
     .presence = Presence::required,
     .meaning = "the values that can be drawn, such as observed ones"},
    {.name = "weights",
     .kind = ValueKind::numbers,
     .rule = positive_rule,
     .otherwise = "all equal",
     .meaning = "how likely each value is beside the others; they need not sum to 1"},
});
inline constexpr ObjectKeys empirical = {"empirical", empirical_keys};

inline constexpr auto distribution_keys = std::to_array<Key>({
    {.name = "uniform",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &uniform,
     .meaning = "every value in a range as likely as the next"},
    {.name = "triangular",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &triangular,
     .meaning = "likeliest at one value, and less so in a straight line to both ends"},
    {.name = "pert",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &pert,
     .meaning = "like `triangular`, but smooth and with less weight at the ends: the usual shape "
                "for an expert's lowest, likeliest and highest value"},
    {.name = "normal",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &normal,
     .meaning = "the bell curve"},
    {.name = "lognormal",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &lognormal,
     .meaning = "a bell curve in the logarithm: always above 0, with a long upper tail"},
    {.name = "beta",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &beta,
     .meaning = "on a range, with any skew; a usual shape for a share"},
    {.name = "gamma",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &gamma,
     .meaning = "always above 0, with an upper tail that is shorter than the lognormal's"},
    {.name = "student_t",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &student_t,
     .meaning = "a bell curve with heavy tails, such as that of an estimate from few observations"},
    {.name = "empirical",
     .kind = ValueKind::object,
     .presence = Presence::one_of,
     .object = &empirical,
     .meaning = "listed values, each with its weight"},
    {.name = "at_least",
     .kind = ValueKind::number,
     .otherwise = "no limit",
     .meaning = "no value below this; the shape between the limits is kept"},
    {.name = "at_most",
     .kind = ValueKind::number,
     .otherwise = "no limit",
     .meaning = "no value above this"},
});
inline constexpr ObjectKeys distribution = {"a distribution", distribution_keys};

}  // namespace remitsim::keys
