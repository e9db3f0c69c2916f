#pragma once

#include "scenario/keys/distribution_keys.hpp"
#include "scenario/keys/input_keys.hpp"
#include "scenario/keys/policy_keys.hpp"
#include "scenario/keys/pool_keys.hpp"
#include "scenario/keys/published_keys.hpp"
#include "scenario/keys/result_keys.hpp"
#include "scenario/keys/scenario_keys.hpp"
#include "scenario/keys/selector_keys.hpp"
#include "scenario/keys/sweep_keys.hpp"

#include <array>

namespace remitsim::keys {

/// Every kind of object, in the order of the documentation.
inline constexpr auto all = std::to_array<ObjectKeys>({
    scenario,
    baseline,
    uncertainty,
    flow,
    price,
    market_shares,
    pass_through,
    variance_shares,
    correlation,
    response,
    policy,
    cap,
    cut,
    scale,
    average_target,
    best_n,
    shift_share,
    to,
    remove,
    tax,
    phase_in,
    selector,
    pool,
    group,
    horizon,
    present_value,
    indicators,
    conversion,
    probability,
    variation,
    linked_variation,
    published,
    sampling,
    distribution,
    uniform,
    triangular,
    pert,
    normal,
    lognormal,
    beta,
    gamma,
    student_t,
    empirical,
});

}  // namespace remitsim::keys
