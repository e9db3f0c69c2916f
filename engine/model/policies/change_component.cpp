#include "model/policies/change_component.hpp"

#include "kernels/elementwise.hpp"

namespace remitsim {

void scale_component(Component component, const DrawArray& ratio, CostBlock& costs,
                     Eigen::Index service) {
  const auto scale = [&](DrawMatrix& percent) {
    double* cost = percent.col(service).data();
    elementwise::multiply(cost, ratio.data(), tile_draws, cost);
  };
  if (component != Component::fx_margin) scale(costs.fee_percent);
  if (component != Component::fee && costs.has_margins) scale(costs.margin_percent);
}

}  // namespace remitsim
