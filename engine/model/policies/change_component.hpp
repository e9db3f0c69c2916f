#pragma once

#include "model/cost_block.hpp"
#include "model/policies/apply.hpp"
#include "model/policies/ratio.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// Multiplies the component; the total's fee and margin alike.
void scale_component(Component component, const DrawArray& ratio, CostBlock& costs,
                     Eigen::Index service);

/// Changes the component of each of these services. `target_of(cost, draw)` is where the step moves
/// a cost.
template <typename TargetOf>
void change_services(const std::vector<std::size_t>& services, Component component,
                     const DrawArray& strength, CostBlock& costs, TargetOf target_of) {
  for (const std::size_t service : services) {
    double* fee = costs.fee_percent.data() + service * tile_draws;
    if (!costs.has_margins) {
      run_kernel<MovingCosts<TargetOf>>(strength.data(), target_of, fee);
      continue;
    }
    double* margin = costs.margin_percent.data() + service * tile_draws;
    if (component == Component::total) {
      run_kernel<MovingTotals<TargetOf>>(strength.data(), target_of, fee, margin);
    } else {
      run_kernel<MovingCosts<TargetOf>>(strength.data(), target_of,
                                        component == Component::fee ? fee : margin);
    }
  }
}

/// Changes the policy's services, or at corridor level the mean with all services alike.
template <typename TargetOf>
void change_component(const CorridorPolicy& policy, Component component, const DrawArray& strength,
                      const PostedCosts& posted, CostBlock& costs, TargetOf target_of) {
  if (policy.level == Level::corridor) {
    const DrawArray ratio =
        ratio_of_change(costs.mean_percent(component, posted), strength, target_of);
    for (std::size_t k = 0; k < posted.size(); ++k) {
      scale_component(component, ratio, costs, column(k));
    }
    return;
  }
  change_services(policy.services, component, strength, costs, target_of);
}

}  // namespace remitsim
