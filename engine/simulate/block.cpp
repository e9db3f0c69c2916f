#include "simulate/block.hpp"

#include "random/sample.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace remitsim {

namespace {

DrawArray values_of(const DrawInput& input, std::uint64_t first_draw) {
  DrawArray values;
  sample_uniform(input.stream, first_draw, std::span(values.data(), block_draws));
  for (double& value : values) value = input.quantile(value);
  return values;
}

bool any_varies(const std::vector<LognormalFactor>& spreads) {
  return std::any_of(spreads.begin(), spreads.end(),
                     [](const LognormalFactor& spread) { return spread.log_sigma > 0; });
}

void fill_factors(const std::vector<LognormalFactor>& spreads, const FactorNormals& normals,
                  std::vector<DrawArray>& factors) {
  for (std::size_t i = 0; i < spreads.size(); ++i) {
    if (spreads[i].log_sigma > 0) factors[i] = normals.factor(spreads[i]);
  }
}

}  // namespace

BlockSimulator::BlockSimulator(const StudyPlan& plan)
    : plan_(plan),
      flow_factors_(plan.flow_spreads.size(), DrawArray::Ones()),
      price_factors_(plan.price_spreads.size(), DrawArray::Ones()),
      scenarios_(plan.scenarios.size()) {
  for (std::size_t s = 0; s < plan.scenarios.size(); ++s) {
    scenarios_[s].strengths.resize(plan.scenarios[s].pass_through.size());
    scenarios_[s].groups.resize(plan.scenarios[s].groups.size());
    histograms_.emplace_back(plan.scenarios[s].groups.size() * measure_count);
  }
}

BlockResult BlockSimulator::run(std::uint64_t block) {
  first_draw_ = block * block_draws;
  draws_ =
      static_cast<std::size_t>(std::min<std::uint64_t>(block_draws, plan_.draws - first_draw_));

  BlockResult result{block, {}, {}};
  for (std::size_t s = 0; s < scenarios_.size(); ++s) {
    result.moments.emplace_back(plan_.scenarios[s].groups.size() * measure_count);
    draw_inputs(s);
  }
  if (any_varies(plan_.flow_spreads)) flow_normals_.draw_common(plan_.flow_streams, first_draw_);
  if (any_varies(plan_.price_spreads)) price_normals_.draw_common(plan_.price_streams, first_draw_);
  for (std::size_t c = 0; c < plan_.survey->corridors.size(); ++c) {
    draw_corridor(c);
    for (std::size_t s = 0; s < scenarios_.size(); ++s) simulate_corridor(s, c, result);
  }
  for (std::size_t s = 0; s < scenarios_.size(); ++s) {
    const auto& groups = plan_.scenarios[s].groups;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (groups[g].group.corridors.size() > 1) record(s, g, scenarios_[s].groups[g], result);
    }
  }
  return result;
}

void BlockSimulator::draw_inputs(std::size_t scenario) {
  const ScenarioPlan& plan = plan_.scenarios[scenario];
  ScenarioDraws& draws = scenarios_[scenario];
  draws.elasticity = values_of(plan.elasticity, first_draw_);
  draws.diversion_share = values_of(plan.diversion_share, first_draw_) / 100;
  for (std::size_t p = 0; p < plan.pass_through.size(); ++p) {
    draws.strengths[p] =
        values_of(plan.pass_through[p], first_draw_) / 100 * plan.share_in_force[p];
  }
  for (OutcomeBlock& sums : draws.groups) sums.setZero();
}

void BlockSimulator::draw_corridor(std::size_t corridor) {
  if (any_varies(plan_.flow_spreads)) {
    flow_normals_.draw_own(plan_.flow_streams, first_draw_, corridor);
    fill_factors(plan_.flow_spreads, flow_normals_, flow_factors_);
  }
  if (any_varies(plan_.price_spreads)) {
    price_normals_.draw_own(plan_.price_streams, first_draw_, corridor);
    fill_factors(plan_.price_spreads, price_normals_, price_factors_);
  }
}

void BlockSimulator::simulate_corridor(std::size_t scenario, std::size_t corridor,
                                       BlockResult& result) {
  const ScenarioPlan& plan = plan_.scenarios[scenario];
  const CorridorPlan& corridor_plan = plan.corridors[corridor];
  ScenarioDraws& draws = scenarios_[scenario];

  const DrawArray flow = corridor_plan.flow_usd_million * flow_factors_[plan.flow_spread];
  const double paid_to_posted = plan.scenario->uncertainty.paid_to_posted_percent / 100;
  costs_.load(corridor_plan.costs, paid_to_posted * price_factors_[plan.price_spread]);
  const DrawArray cost_before = costs_.mean_percent(corridor_plan.costs);
  for (const CorridorPolicy& policy : corridor_plan.policies) {
    apply(policy, draws.strengths[policy.policy], corridor_plan.costs, costs_);
  }
  const DrawArray cost_after = costs_.mean_percent(corridor_plan.costs);

  corridor_outcomes({flow, cost_before, cost_after, draws.elasticity, draws.diversion_share,
                     plan.scenario->response.with_respect_to},
                    outcomes_);
  if (!outcomes_.topRows(column(draws_)).allFinite()) {
    if (result.fault.empty()) result.fault = fault_of(scenario, corridor);
    return;
  }
  for (const std::size_t group : corridor_plan.shared_groups) draws.groups[group] += outcomes_;
  for (const std::size_t group : corridor_plan.groups_of_this) {
    record(scenario, group, outcomes_, result);
  }
}

void BlockSimulator::record(std::size_t scenario, std::size_t group, const OutcomeBlock& sums,
                            BlockResult& result) {
  for (const MeasureInfo& info : all_measures()) {
    if (!plan_.scenarios[scenario].groups[group].defines(info.measure)) continue;
    const DrawArray measure = measure_of(info.measure, sums);
    const std::span<const double> values(measure.data(), draws_);
    const std::size_t index = statistics_index(group, info.measure);
    result.moments[scenario][index] = Moments(values);
    histograms_[scenario][index].add(values);
  }
}

std::string BlockSimulator::fault_of(std::size_t scenario, std::size_t corridor) const {
  const Survey& survey = *plan_.survey;
  return fmt::format(
      "{}: a world within draws {} to {} has a cost near 0 or less in {}, where the answer to an "
      "elasticity with respect to cost is not defined; use \"with_respect_to\": \"price\", or "
      "leave a cost above 0",
      plan_.scenarios[scenario].scenario->name, first_draw_, first_draw_ + draws_ - 1,
      survey.label_of(survey.corridors[corridor]));
}

}  // namespace remitsim
