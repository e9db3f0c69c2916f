#include "simulate/year_simulator.hpp"

#include "kernels/elementwise.hpp"
#include "model/corridor_terms.hpp"
#include "model/policies/mean_after.hpp"
#include "model/smart.hpp"

#include <algorithm>
#include <variant>

namespace remitsim {

namespace {

/// The product up to a year; 1 in the survey's.
DrawArray product_at(const std::vector<DrawArray>& products, const YearOfScenario& year) {
  if (products.empty() || year.year == year.survey_year) return DrawArray::Ones();
  return products[static_cast<std::size_t>(year.year - year.survey_year - 1)];
}

/// The SmaRT average of a corridor; infinite in draws where it has none.
DrawArray smart_of(const CorridorPlan& plan, const CostBlock& services) {
  if (plan.smart.empty()) return DrawArray::Constant(std::numeric_limits<double>::infinity());
  return mean_of_cheapest(services, plan.smart, smart_services);
}

DrawArray zero_if_none(const DrawArray& smart) {
  return smart.isFinite().select(smart, 0);
}

void copy(const double* draws, double* to) {
  std::copy_n(draws, tile_draws, to);
}
void copy_column(const DrawMatrix& from, std::size_t corridor, double* to) {
  copy(from.data() + corridor * tile_draws, to);
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

void YearSimulator::make_room(MeanCosts& costs) const {
  const auto corridors = column(plan_.corridors.size());
  costs.before.resize(Eigen::NoChange, corridors);
  costs.after.resize(Eigen::NoChange, corridors);
  const auto with_smart = plan_.scenario->indicators.smart ? corridors : 0;
  costs.smart_before.resize(Eigen::NoChange, with_smart);
  costs.smart_after.resize(Eigen::NoChange, with_smart);
  costs.has_smart_after.resize(Eigen::NoChange, with_smart);
}

void YearSimulator::price(std::size_t corridor, bool has_before, const CostBlock& posted,
                          CostBlock& room, MeanCosts& costs) const {
  const CorridorPlan& plan = plan_.corridors[corridor];
  const auto c = column(corridor);
  if (!has_before) costs.before.col(c) = posted.mean_percent(*plan.costs);
  if (!plan_.scenario->indicators.smart) {
    costs.after.col(c) = mean_after_policies(corridor, posted, room);
    return;
  }
  if (!has_before) costs.smart_before.col(c) = zero_if_none(smart_of(plan, posted));
  room.copy(posted, *plan.costs);
  apply_policies(plan, all_policies, room);
  costs.after.col(c) = room.mean_percent(*plan.costs);
  const DrawArray smart = smart_of(plan, room);
  costs.smart_after.col(c) = zero_if_none(smart);
  costs.has_smart_after.col(c) = smart.isFinite().cast<double>();
}

/// Most scenarios have a single policy, and most of these need no service's cost by itself.
DrawArray YearSimulator::mean_after_policies(std::size_t corridor, const CostBlock& posted,
                                             CostBlock& room) const {
  const CorridorPlan& plan = plan_.corridors[corridor];
  if (plan.policies.empty()) return posted.mean_percent(*plan.costs);
  if (plan.policies.size() == 1) {
    const CorridorPolicy& policy = plan.policies.front();
    const auto mean = mean_after(policy, strengths_[policy.policy], *plan.costs, posted);
    if (mean) return *mean;
  }
  room.copy(posted, *plan.costs);
  apply_policies(plan, all_policies, room);
  return room.mean_percent(*plan.costs);
}

void YearSimulator::simulate(std::size_t corridor, bool has_before, const MeanCosts& costs,
                             const Outcome& outcome) const {
  const CorridorPlan& plan = plan_.corridors[corridor];
  const Indicators& indicators = plan_.scenario->indicators;
  const CorridorTerms terms{static_cast<double>(plan.costs->counted_services),
                            indicators.threshold_percent};
  if (!has_before) {
    copy(flow_of(corridor).data(), outcome[Sum::flow]);
    copy_column(costs.before, corridor, outcome[Sum::cost_before]);
    if (indicators.smart)
      copy_column(costs.smart_before, corridor, outcome[Sum::smart_cost_before]);
    work_out_before(terms, outcome);
  }
  copy_column(costs.after, corridor, outcome[Sum::cost_after]);
  answer({draws_.elasticities[plan.elasticity], plan_.scenario->response.with_respect_to}, outcome);
  work_out_after(terms, outcome);
  if (!indicators.smart) return;
  copy_column(costs.smart_after, corridor, outcome[Sum::smart_cost_after]);
  copy_column(costs.has_smart_after, corridor, outcome[Sum::smart_corridors_after]);
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
  costs.load(*plan.costs, plan.needs_margins,
             {common_.price_factors(plan_), level_, draws_.large_transfer_share});
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
  costs.fill_shares(*plan.costs);
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
    apply(policy, {strengths_[policy.policy], target_ratios_[policy.policy]}, *plan.costs, costs);
  }
}

/// The mean that a target is for is over all the corridors it selects, after the policies before
/// it: a pass over these corridors of its own.
void YearSimulator::find_target_ratio(std::size_t policy) {
  const auto& target = std::get<AverageTarget>(plan_.scenario->policies[policy].step);
  DrawArray weighted_costs = DrawArray::Zero();
  DrawArray weights = DrawArray::Zero();
  CostBlock costs;
  const auto add = [&](std::size_t c) {
    const CorridorPlan& corridor = plan_.corridors[c];
    costs_after(c, policy, costs);
    DrawArray weight = DrawArray::Ones();
    if (target.mean == GroupMean::flow_weighted) weight = flow_of(c);
    if (target.mean == GroupMean::by_service) {
      weight.setConstant(static_cast<double>(corridor.costs->counted_services));
    }
    weighted_costs += weight * costs.mean_percent(*corridor.costs);
    weights += weight;
  };
  for (const std::size_t c : plan_.corridors_of_target[policy]) add(c);
  target_ratios_[policy] = target_ratio(target, weighted_costs, weights);
}

}  // namespace remitsim
