#include "simulate/common_draws.hpp"

#include "model/market_shares.hpp"
#include "survey/indicators.hpp"

#include <algorithm>
#include <span>

namespace remitsim {

namespace {

bool any_varies(const std::vector<FactorSpread>& spreads) {
  return std::any_of(spreads.begin(), spreads.end(),
                     [](const FactorSpread& spread) { return spread.varies(); });
}

void fill_all(const std::vector<FactorSpread>& spreads, const FactorNormals& normals,
              const FactorStreams& streams, std::vector<DrawMatrix>& factors) {
  for (std::size_t i = 0; i < spreads.size(); ++i) {
    if (spreads[i].varies()) normals.fill(spreads[i], streams, factors[i]);
  }
}

/// Whether a pool's flow can vary though its scenario's flows do not.
bool any_pool_varies(const StudyPlan& plan) {
  for (const ScenarioPlan& scenario : plan.scenarios) {
    for (const CorridorPlan& corridor : scenario.corridors) {
      if (corridor.pool && corridor.pool->flow_log_sigma > 0) return true;
    }
  }
  return false;
}

}  // namespace

CommonDraws::CommonDraws(const StudyPlan& plan)
    : plan_(plan), flows_vary_(any_varies(plan.flow_spreads) || any_pool_varies(plan)) {
  const auto corridors = column(plan.survey->corridors.size());
  const DrawMatrix ones = DrawMatrix::Ones(tile_draws, corridors);
  flow_factors_.assign(plan.flow_spreads.size(), ones);
  price_factors_.assign(plan.price_spreads.size(), ones);
  shares_.assign(plan.share_log_sigmas.size(),
                 std::vector<DrawMatrix>(plan.survey->corridors.size()));
  for (const Corridor& corridor : plan.survey->corridors) {
    counted_services_.push_back(counted_services(*plan.survey, corridor));
  }
}

std::size_t CommonDraws::bytes_of(const StudyPlan& plan) {
  std::size_t services = 0;
  for (const Corridor& corridor : plan.survey->corridors) {
    services += counted_services(*plan.survey, corridor).size();
  }
  const std::size_t factors = plan.flow_spreads.size() + plan.price_spreads.size();
  const std::size_t columns =
      factors * plan.survey->corridors.size() + plan.share_log_sigmas.size() * services;
  return columns * sizeof(DrawArray);
}

void CommonDraws::draw(std::uint64_t first_draw) {
  first_draw_ = first_draw;
  if (flows_vary_) {
    flow_normals_.draw(plan_.sampler, plan_.flow_streams, first_draw);
    fill_all(plan_.flow_spreads, flow_normals_, plan_.flow_streams, flow_factors_);
  }
  if (any_varies(plan_.price_spreads)) {
    price_normals_.draw(plan_.sampler, plan_.price_streams, first_draw);
    fill_all(plan_.price_spreads, price_normals_, plan_.price_streams, price_factors_);
  }
  if (!plan_.share_log_sigmas.empty()) draw_market_shares(first_draw);
}

DrawArray CommonDraws::pool_flow_factor(const ScenarioPlan& scenario, const PoolPlan& pool) const {
  if (pool.flow_log_sigma == 0) return DrawArray::Ones();
  DrawArray own;
  plan_.sampler.normal(pool.flow, first_draw_, std::span(own.data(), tile_draws));
  return flow_normals_.pool_factor(plan_.flow_spreads[scenario.flow_spread], pool.flow_log_sigma,
                                   pool.region, own);
}

void CommonDraws::draw_market_shares(std::uint64_t first_draw) {
  DrawMatrix normals;
  for (std::size_t c = 0; c < counted_services_.size(); ++c) {
    const std::vector<std::size_t>& services = counted_services_[c];
    normals.resize(Eigen::NoChange, column(services.size()));
    for (std::size_t k = 0; k < services.size(); ++k) {
      plan_.sampler.normal(plan_.service_streams[services[k]], first_draw,
                           std::span(normals.col(column(k)).data(), tile_draws));
    }
    for (std::size_t s = 0; s < shares_.size(); ++s) {
      logistic_normal_shares(normals, plan_.share_log_sigmas[s], shares_[s][c]);
    }
  }
}

}  // namespace remitsim
