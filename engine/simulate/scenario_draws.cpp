#include "simulate/scenario_draws.hpp"

#include <span>

namespace remitsim {

namespace {

/// The uniform numbers of a tile of draws.
struct Uniforms {
  const Sampler& sampler;
  std::uint64_t first_draw;
};

DrawArray values_of(const DrawInput& input, const Uniforms& uniforms) {
  if (input.is_constant) return DrawArray::Constant(input.quantile(0.5));
  DrawArray values;
  uniforms.sampler.uniform(input.stream, uniforms.first_draw, std::span(values.data(), tile_draws));
  for (double& value : values) value = input.quantile(value);
  return values;
}

/// Percent → fractions.
std::vector<DrawArray> fractions_of(const std::vector<DrawInput>& inputs,
                                    const Uniforms& uniforms) {
  std::vector<DrawArray> fractions;
  fractions.reserve(inputs.size());
  for (const DrawInput& input : inputs) fractions.emplace_back(values_of(input, uniforms) / 100);
  return fractions;
}

/// Π(1 + rate), year after year.
std::vector<DrawArray> compounded(const std::vector<DrawInput>& rates, const Uniforms& uniforms) {
  std::vector<DrawArray> products;
  DrawArray product = DrawArray::Ones();
  for (const DrawArray& rate : fractions_of(rates, uniforms)) {
    product *= 1 + rate;
    products.push_back(product);
  }
  return products;
}

/// Weights of the corridors whose costs a pool takes, by the flows of each world.
DrawMatrix weights_of(const ScenarioPlan& plan, const PoolPlan& pool, const CommonDraws& common,
                      const Uniforms& uniforms) {
  DrawMatrix weights;
  const PoolCosts& costs = pool.costs;
  DrawMatrix flows(tile_draws, column(costs.corridors.size()));
  for (std::size_t i = 0; i < costs.corridors.size(); ++i) {
    flows.col(column(i)) =
        costs.flows_usd_million[i] * common.flow_factors(plan).col(column(costs.corridors[i]));
  }
  pool_weights(values_of(pool.simple_share, uniforms) / 100, flows, weights);
  return weights;
}

}  // namespace

void ScenarioDraws::draw(const Sampler& sampler, const ScenarioPlan& plan,
                         const CommonDraws& common, std::uint64_t first_draw) {
  const Uniforms uniforms{sampler, first_draw};
  elasticities.clear();
  for (const DrawInput& input : plan.elasticities) {
    elasticities.push_back(values_of(input, uniforms));
  }
  diversion_share = values_of(plan.diversion_share, uniforms) / 100;
  paid_to_posted = values_of(plan.paid_to_posted, uniforms) / 100;
  large_transfer_share = values_of(plan.large_transfer_share, uniforms) / 100;
  pass_through = fractions_of(plan.pass_through, uniforms);
  flow_growth = compounded(plan.flow_growth, uniforms);
  cost_trend = compounded(plan.cost_trend, uniforms);
  units_per_usd_million.clear();
  for (const DrawInput& input : plan.usd_per_unit) {
    units_per_usd_million.emplace_back(1e6 / values_of(input, uniforms));
  }
  pool_flow_factors.clear();
  pool_weights.clear();
  for (const CorridorPlan& corridor : plan.corridors) {
    if (!corridor.pool) continue;
    pool_flow_factors.push_back(common.pool_flow_factor(plan, *corridor.pool));
    pool_weights.push_back(corridor.pool->weights_vary
                               ? weights_of(plan, *corridor.pool, common, uniforms)
                               : DrawMatrix());
  }
}

}  // namespace remitsim
