#pragma once

#include "model/cost_block.hpp"
#include "model/policies/apply.hpp"
#include "model/policies/ratio.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// The component of one service's cost that a step looks at.
DrawArray component_cost(Component component, const CostBlock& costs, Eigen::Index service);

/// Multiplies the component; the total's fee and margin alike.
void scale_component(Component component, const DrawArray& ratio, CostBlock& costs,
                     Eigen::Index service);

/// Changes the component of each of these services. `target_of(cost, draw)` is where the step moves
/// a cost.
template <typename TargetOf>
void change_services(const std::vector<std::size_t>& services, Component component,
                     const DrawArray& strength, CostBlock& costs, TargetOf target_of) {
  for (const std::size_t index : services) {
    const Eigen::Index service = column(index);
    const DrawArray ratio =
        ratio_of_change(component_cost(component, costs, service), strength, target_of);
    scale_component(component, ratio, costs, service);
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
