#include "model/policies/apply.hpp"

#include "model/policies/cap.hpp"
#include "model/policies/cut.hpp"
#include "model/policies/scale.hpp"
#include "survey/selectors.hpp"

#include <variant>

namespace remitsim {

namespace {

Component component_of(const Step& step) {
  return std::visit([](const auto& kind) { return kind.component; }, step);
}

/// after / before, by draw, where `before` is a cost component; 1 where there is no cost to change.
DrawArray ratio_of_change(const Step& step, const DrawArray& strength, const DrawArray& before) {
  DrawArray ratio;
  const auto fill = [&](const auto& kind) {
    for (Eigen::Index draw = 0; draw < before.size(); ++draw) {
      const double cost = before[draw];
      const double target = stepped(kind, cost);
      const double after = strength[draw] == 1 ? target : cost - strength[draw] * (cost - target);
      ratio[draw] = cost == 0 ? 1 : after / cost;
    }
  };
  std::visit(fill, step);
  return ratio;
}

/// The component of one service's cost that a step looks at.
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

void apply_to_services(const CorridorPolicy& policy, const DrawArray& strength, CostBlock& costs) {
  const Component component = component_of(policy.step);
  for (const std::size_t index : policy.services) {
    const Eigen::Index service = column(index);
    const DrawArray ratio =
        ratio_of_change(policy.step, strength, component_cost(component, costs, service));
    scale_component(component, ratio, costs, service);
  }
}

void apply_to_mean(const CorridorPolicy& policy, const DrawArray& strength,
                   const PostedCosts& posted, CostBlock& costs) {
  const Component component = component_of(policy.step);
  DrawArray mean = DrawArray::Zero();
  for (std::size_t k = 0; k < posted.size(); ++k) {
    mean += posted.share[k] * component_cost(component, costs, column(k));
  }
  const DrawArray ratio = ratio_of_change(policy.step, strength, mean);
  for (std::size_t k = 0; k < posted.size(); ++k) {
    scale_component(component, ratio, costs, column(k));
  }
}

}  // namespace

std::optional<CorridorPolicy> resolve(const Policy& policy, std::size_t policy_index,
                                      const Survey& survey, const Corridor& corridor,
                                      const PostedCosts& costs) {
  if (!selects(policy.where, survey, corridor)) return std::nullopt;
  CorridorPolicy resolved{policy.step, policy.level, policy_index, {}};
  if (policy.level == Level::corridor) {
    if (!selects_cost(policy.where, costs.mean_percent())) return std::nullopt;
    return resolved;
  }
  for (std::size_t k = 0; k < costs.size(); ++k) {
    const double cost = costs.fee_percent[k] + costs.margin_percent[k];
    if (selects(policy.where, *costs.services[k]) && selects_cost(policy.where, cost)) {
      resolved.services.push_back(k);
    }
  }
  if (resolved.services.empty()) return std::nullopt;
  return resolved;
}

void apply(const CorridorPolicy& policy, const DrawArray& strength, const PostedCosts& posted,
           CostBlock& costs) {
  if (policy.level == Level::service) {
    apply_to_services(policy, strength, costs);
  } else {
    apply_to_mean(policy, strength, posted, costs);
  }
}

double share_in_force(const Policy& policy) {
  return policy.phase_in && !policy.phase_in->shares_percent.empty()
             ? policy.phase_in->shares_percent.back() / 100
             : 1;
}

}  // namespace remitsim
