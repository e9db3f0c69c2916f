#include "simulate/without_uncertainty.hpp"

#include "random/quantile.hpp"

#include <utility>

namespace remitsim {

namespace {

void fix(Distribution& distribution) {
  distribution = Distribution::constant(median(distribution));
}

void fix(Uncertainty& uncertainty) {
  uncertainty.flow = {};
  uncertainty.price = {};
  uncertainty.market_share_log_sigma = 0;
  fix(uncertainty.paid_to_posted_percent);
  fix(uncertainty.pass_through_percent);
}

void fix(Response& response) {
  fix(response.elasticity);
  for (auto& [region, elasticity] : response.elasticity_by_receiver_region) fix(elasticity);
  fix(response.diversion_share_percent);
}

}  // namespace

Scenario without_uncertainty(Scenario scenario) {
  fix(scenario.baseline.large_transfer_share_percent);
  fix(scenario.uncertainty);
  fix(scenario.response);
  for (Policy& policy : scenario.policies) {
    if (policy.pass_through_percent) fix(*policy.pass_through_percent);
  }
  for (Pool& pool : scenario.pools) {
    fix(pool.simple_mean_share_percent);
    pool.flow_log_sigma = 0;
  }
  if (scenario.horizon) {
    fix(scenario.horizon->flow_growth_percent);
    fix(scenario.horizon->cost_trend_percent);
  }
  for (Conversion& conversion : scenario.conversions) fix(conversion.usd_per_unit);
  return scenario;
}

}  // namespace remitsim
