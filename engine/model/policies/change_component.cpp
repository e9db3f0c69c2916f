#include "model/policies/change_component.hpp"

namespace remitsim {

DrawArray component_cost(Component component, const CostBlock& costs, Eigen::Index service) {
  switch (component) {
    case Component::fee:
      return costs.fee_percent.col(service);
    case Component::fx_margin:
      return costs.margin_percent.col(service);
    case Component::total:
      break;
  }
  return costs.fee_percent.col(service) + costs.margin_percent.col(service);
}

void scale_component(Component component, const DrawArray& ratio, CostBlock& costs,
                     Eigen::Index service) {
  if (component != Component::fx_margin) costs.fee_percent.col(service) *= ratio;
  if (component != Component::fee) costs.margin_percent.col(service) *= ratio;
}

DrawArray mean_component(Component component, const PostedCosts& posted, const CostBlock& costs) {
  return costs.mean_of(posted, [&](Eigen::Index k) { return component_cost(component, costs, k); });
}

}  // namespace remitsim
