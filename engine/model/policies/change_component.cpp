#include "model/policies/change_component.hpp"

#include "kernels/elementwise.hpp"

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
  DrawArray total;
  elementwise::add(costs.fee_percent.col(service).data(), costs.margin_percent.col(service).data(),
                   tile_draws, total.data());
  return total;
}

void scale_component(Component component, const DrawArray& ratio, CostBlock& costs,
                     Eigen::Index service) {
  const auto scale = [&](DrawMatrix& percent) {
    double* cost = percent.col(service).data();
    elementwise::multiply(cost, ratio.data(), tile_draws, cost);
  };
  if (component != Component::fx_margin) scale(costs.fee_percent);
  if (component != Component::fee) scale(costs.margin_percent);
}

}  // namespace remitsim
