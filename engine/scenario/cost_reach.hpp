#pragma once

#include "random/quantile.hpp"
#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

namespace remitsim {

/// The smallest and the largest value of the distribution, truncation included.
ValueRange reach_of(const Distribution& distribution);

/// The lowest costs of a corridor before any policy in any year and draw, in percent.
struct LowestCost {
  double mean_percent = 0;     ///< over its counted services
  double dearest_percent = 0;  ///< of its dearest counted service, when that is lowest
};
LowestCost lowest_cost(const Survey& survey, const Corridor& corridor, const Scenario& scenario);

/// The largest share of a policy's change that reaches senders in any year and draw, in [0, 1].
double largest_strength(const Policy& policy, const Scenario& scenario);

/// The share of the corridor's counted services that the policy selects: 0, 1, or at service level
/// anything between.
double selected_share(const Policy& policy, const Survey& survey, const Corridor& corridor,
                      const Scenario& scenario);

}  // namespace remitsim
