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
  DrawArray mean = DrawArray::Zero();
  for (std::size_t k = 0; k < posted.size(); ++k) {
    const DrawArray cost = component_cost(component, costs, column(k));
    if (costs.has_own_shares()) {
      mean += costs.share.col(column(k)) * cost;
    } else {
      mean += posted.share[k] * cost;
    }
  }
  return mean;
}

}  // namespace remitsim
