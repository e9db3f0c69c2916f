#include "model.hpp"

#include <algorithm>
#include <cmath>

namespace {

double reformed(const Policy& policy, double cost, double margin) {
  if (policy.of_margin) return cost - std::max(margin - policy.value, 0.0);
  if (policy.is_cut) return std::min(cost, std::max(cost - policy.value, 0.0));
  return std::min(cost, policy.value);
}

}  // namespace

Model::Model(const Tables& tables)
    : tables_(tables),
      // By more than rounding, which a cost brought to the threshold may have.
      threshold_percent_(tables.inputs.at("threshold_percent") + 1e-9),
      cost_(tables.corridors.size()),
      before_(tables.groups.size()),
      after_(tables.groups.size()) {
  for (const Corridor& corridor : tables.corridors) {
    double sum = 0;
    for (const Service& service : corridor.services) sum += service.cost_percent;
    mean_cost_.push_back(sum / static_cast<double>(corridor.services.size()));
  }
}

double Model::corridor_cost(const World& world, std::size_t corridor) const {
  if (world.share.empty()) return mean_cost_[corridor] * world.price[corridor];
  const std::vector<Service>& services = tables_.corridors[corridor].services;
  const std::vector<double>& share = world.share[corridor];
  double cost = 0;
  for (std::size_t k = 0; k < services.size(); ++k) cost += share[k] * services[k].cost_percent;
  return cost * world.price[corridor];
}

double Model::corridor_cost_after(const World& world, std::size_t corridor,
                                  const Policy& policy) const {
  if (policy.at_corridor_level) return reformed(policy, cost_[corridor], 0);
  const std::vector<Service>& services = tables_.corridors[corridor].services;
  const std::vector<double>& share = world.share[corridor];
  const double price = world.price[corridor];
  double cost = 0;
  for (std::size_t k = 0; k < services.size(); ++k) {
    cost += share[k] *
            reformed(policy, services[k].cost_percent * price, services[k].margin_percent * price);
  }
  return cost;
}

void Model::load(const World& world) {
  std::fill(before_.begin(), before_.end(), Before{});
  for (std::size_t c = 0; c < cost_.size(); ++c) {
    const Corridor& corridor = tables_.corridors[c];
    const double cost = cost_[c] = corridor_cost(world, c);
    const double flow = world.flow[c];
    const auto services = static_cast<double>(corridor.services.size());
    for (const std::size_t g : corridor.groups) {
      before_[g].flow += flow;
      before_[g].flow_cost += flow * cost;
      before_[g].cost += cost;
      before_[g].service_cost += services * cost;
      before_[g].above += cost > threshold_percent_ ? 1 : 0;
    }
  }
}

/// The elasticity is never exactly −1.
Model::After Model::outcomes(const World& world, std::size_t corridor, double after) const {
  const double flow = world.flow[corridor];
  const double before = cost_[corridor];
  const double log_ratio = std::log1p((after - before) / (100 + before));
  const double extra = flow * std::expm1(world.elasticity * log_ratio);
  const double exponent = world.elasticity + 1;
  const double surplus = -flow * (1 + before / 100) * std::expm1(exponent * log_ratio) / exponent;
  const auto services = static_cast<double>(tables_.corridors[corridor].services.size());
  return {flow * (before - after) / 100,
          extra,
          surplus,
          after * extra / 100,
          flow * after,
          after,
          services * after,
          after > threshold_percent_ ? 1.0 : 0.0};
}

void Model::run(const World& world, const Policy& policy, Values& values) {
  std::fill(after_.begin(), after_.end(), After{});
  for (std::size_t c = 0; c < cost_.size(); ++c) {
    const After of_corridor = outcomes(world, c, corridor_cost_after(world, c, policy));
    for (const std::size_t g : tables_.corridors[c].groups) {
      after_[g].savings += of_corridor.savings;
      after_[g].extra_flow += of_corridor.extra_flow;
      after_[g].surplus += of_corridor.surplus;
      after_[g].new_revenue += of_corridor.new_revenue;
      after_[g].flow_cost += of_corridor.flow_cost;
      after_[g].cost += of_corridor.cost;
      after_[g].service_cost += of_corridor.service_cost;
      after_[g].above += of_corridor.above;
    }
  }
  fill(world, values);
}

void Model::fill(const World& world, Values& values) const {
  const std::size_t groups = tables_.groups.size();
  values.resize(measure_count * groups);
  for (std::size_t g = 0; g < groups; ++g) {
    const Group& group = tables_.groups[g];
    const Before& before = before_[g];
    const After& after = after_[g];
    const auto set = [&](Measure measure, double value) { values[measure * groups + g] = value; };
    set(savings, after.savings);
    set(extra_flow, after.extra_flow);
    set(consumer_surplus, after.surplus);
    set(efficiency_gain, (1 - world.diversion_share) * (after.surplus - after.savings));
    set(provider_revenue_change, after.new_revenue - after.savings);
    set(flow_before, before.flow);
    set(cost_before, before.flow_cost / before.flow);  // NaN in a group without a flow
    set(cost_after, after.flow_cost / before.flow);
    set(simple_cost_before, before.cost / group.corridors);
    set(simple_cost_after, after.cost / group.corridors);
    set(service_cost_before, before.service_cost / group.services);
    set(service_cost_after, after.service_cost / group.services);
    set(corridors_above_before, before.above);
    set(corridors_above_after, after.above);
  }
}
