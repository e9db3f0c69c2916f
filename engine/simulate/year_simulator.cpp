#include "simulate/year_simulator.hpp"

#include "kernels/elementwise.hpp"
#include "model/smart.hpp"

#include <variant>

namespace remitsim {

namespace {

/// The product up to a year; 1 in the survey's.
DrawArray product_at(const std::vector<DrawArray>& products, const YearOfScenario& year) {
  if (products.empty() || year.year == year.survey_year) return DrawArray::Ones();
  return products[static_cast<std::size_t>(year.year - year.survey_year - 1)];
}

}  // namespace

YearSimulator::YearSimulator(const Survey& survey, const ScenarioPlan& plan,
                             const CommonDraws& common, const ScenarioDraws& draws,
                             const YearOfScenario& year)
    : survey_(survey),
      plan_(plan),
      common_(common),
      draws_(draws),
      growth_(product_at(draws.flow_growth, year)),
      level_(draws.paid_to_posted * product_at(draws.cost_trend, year)) {
  const auto& policies = plan.scenario->policies;
  for (std::size_t p = 0; p < policies.size(); ++p) {
    const double in_force = year.fully_phased_in ? share_in_force_at_last(policies[p])
                                                 : share_in_force(policies[p], year.year);
    strengths_.emplace_back(draws.pass_through[p] * in_force);
  }
  target_ratios_.assign(policies.size(), DrawArray::Ones());
  for (std::size_t p = 0; p < policies.size(); ++p) {
    const bool is_in_force = (strengths_[p] > 0).any();
    if (std::holds_alternative<AverageTarget>(policies[p].step) && is_in_force) {
      find_target_ratio(p);
    }
  }
}

void YearSimulator::simulate(std::size_t corridor, bool has_before, Outcomes& outcomes) {
  const CorridorPlan& plan = plan_.corridors[corridor];
  const auto c = column(corridor);
  load_posted(corridor, costs_);
  if (!has_before) {
    outcomes[Sum::flow].col(c) = flow_of(corridor);
    outcomes[Sum::cost_before].col(c) = costs_.mean_percent(plan.costs);
    set_smart(Sum::smart_cost_before, corridor, outcomes);
  }
  apply_policies(plan, all_policies, costs_);
  outcomes[Sum::cost_after].col(c) = costs_.mean_percent(plan.costs);
  set_smart(Sum::smart_cost_after, corridor, outcomes);
  answer({draws_.elasticities[plan.elasticity], plan_.scenario->response.with_respect_to}, corridor,
         outcomes);
}

void YearSimulator::set_smart(Sum sum, std::size_t corridor, Outcomes& outcomes) const {
  if (!plan_.scenario->indicators.smart) return;
  const CorridorPlan& plan = plan_.corridors[corridor];
  const auto c = column(corridor);
  DrawArray smart = DrawArray::Zero();
  DrawArray has_smart = DrawArray::Zero();
  if (!plan.smart.empty()) {
    smart = mean_of_cheapest(costs_, plan.smart, smart_services);
    has_smart = smart.isFinite().cast<double>();
  }
  outcomes[sum].col(c) = (has_smart > 0).select(smart, 0);
  if (sum == Sum::smart_cost_after) outcomes[Sum::smart_corridors_after].col(c) = has_smart;
}

void YearSimulator::costs_after(std::size_t corridor, std::size_t policies_end,
                                CostBlock& costs) const {
  load_posted(corridor, costs);
  apply_policies(plan_.corridors[corridor], policies_end, costs);
}

DrawArray YearSimulator::flow_of(std::size_t corridor) const {
  const std::size_t surveyed = survey_.corridors.size();
  const double flow = plan_.corridors[corridor].flow_usd_million;
  const double* factor = corridor < surveyed
                             ? common_.flow_factors(plan_).col(column(corridor)).data()
                             : draws_.pool_flow_factors[corridor - surveyed].data();
  DrawArray flows;
  elementwise::multiply_by(factor, flow, tile_draws, flows.data());
  elementwise::multiply(flows.data(), growth_.data(), tile_draws, flows.data());
  return flows;
}

void YearSimulator::load_posted(std::size_t corridor, CostBlock& costs) const {
  const CorridorPlan& plan = plan_.corridors[corridor];
  costs.load(plan.costs, {common_.price_factors(plan_), level_, draws_.large_transfer_share});
  load_shares(plan, corridor, costs);
}

void YearSimulator::load_shares(const CorridorPlan& plan, std::size_t corridor,
                                CostBlock& costs) const {
  if (!plan.pool) {
    if (plan_.market_shares) costs.common_share = &common_.shares(plan_, corridor);
    return;
  }
  if (!plan.pool->weights_vary) return;
  const PoolCosts& pool = plan.pool->costs;
  const DrawMatrix& weights = draws_.pool_weights[corridor - survey_.corridors.size()];
  costs.fill_shares(plan.costs);
  std::size_t service = 0;  // within its corridor
  for (std::size_t k = 0; k < pool.corridor_of.size(); ++k) {
    const std::size_t i = pool.corridor_of[k];
    service = k > 0 && pool.corridor_of[k - 1] == i ? service + 1 : 0;
    const auto weight = weights.col(column(i));
    if (plan_.market_shares) {
      costs.share.col(column(k)) =
          weight * common_.shares(plan_, pool.corridors[i]).col(column(service));
    } else {
      costs.share.col(column(k)) = weight * pool.share_in_corridor[k];
    }
  }
}

void YearSimulator::apply_policies(const CorridorPlan& plan, std::size_t policies_end,
                                   CostBlock& costs) const {
  for (const CorridorPolicy& policy : plan.policies) {
    if (policy.policy >= policies_end) return;
    apply(policy, {strengths_[policy.policy], target_ratios_[policy.policy]}, plan.costs, costs);
  }
}

/// The mean that a target is for is over all the corridors it selects, after the policies before
/// it: a pass over these corridors of its own.
void YearSimulator::find_target_ratio(std::size_t policy) {
  const auto& target = std::get<AverageTarget>(plan_.scenario->policies[policy].step);
  DrawArray weighted_costs = DrawArray::Zero();
  DrawArray weights = DrawArray::Zero();
  const auto add = [&](std::size_t c) {
    const CorridorPlan& corridor = plan_.corridors[c];
    costs_after(c, policy, costs_);
    DrawArray weight = DrawArray::Ones();
    if (target.mean == GroupMean::flow_weighted) weight = flow_of(c);
    if (target.mean == GroupMean::by_service) {
      weight.setConstant(static_cast<double>(corridor.costs.counted_services));
    }
    weighted_costs += weight * costs_.mean_percent(corridor.costs);
    weights += weight;
  };
  for (const std::size_t c : plan_.corridors_of_target[policy]) add(c);
  target_ratios_[policy] = target_ratio(target, weighted_costs, weights);
}

}  // namespace remitsim
