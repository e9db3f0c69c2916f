#pragma once

#include "remitsim/survey.hpp"
#include "simulate/plan.hpp"
#include "survey/groups.hpp"

#include <optional>

namespace remitsim {

/// Expectations before any policy, where they are known in closed form.
struct ExpectedMoney {
  std::optional<double> flow_usd_million;
  std::optional<double> paid_usd_million;  ///< ΣF·c
};

/// Of a group in a period. Factors of flows and prices are independent and have the mean 1, and so
/// have market shares the mean of the posted ones. Not known where growth, the trend of costs, the
/// share of large transfers or what is paid of posted prices is uncertain, nor what is paid for a
/// pool whose mix of corridors is.
ExpectedMoney expected_before(const Survey& survey, const ScenarioPlan& plan,
                              const PeriodPlan& period, const Group& group);

}  // namespace remitsim
