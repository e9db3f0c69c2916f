#include "model/pool_costs.hpp"

#include "random/quantile.hpp"
#include "survey/remainder.hpp"
#include "survey/selectors.hpp"

#include <numeric>

namespace remitsim {

namespace {

/// κ/n + (1 − κ)·F/ΣF for each flow; 1/n where there is no flow.
std::vector<double> weights_of(double simple_share, const std::vector<double>& flows) {
  const auto equal = 1 / static_cast<double>(flows.size());
  const double total = std::accumulate(flows.begin(), flows.end(), 0.0);
  std::vector<double> weights;
  weights.reserve(flows.size());
  for (const double flow : flows) {
    weights.push_back(total > 0 ? simple_share * equal + (1 - simple_share) * flow / total : equal);
  }
  return weights;
}

PoolCosts given_costs(double cost_percent) {
  PoolCosts pool;
  pool.posted.fee_percent = {cost_percent};
  pool.posted.margin_percent = {0};
  pool.posted.share = {1};
  pool.posted.counted_services = 1;
  return pool;
}

void append(std::vector<double>& values, const std::vector<double>& more) {
  values.insert(values.end(), more.begin(), more.end());
}

/// Adds the services of a corridor that has this weight in the pool.
void add_corridor(const PostedCosts& costs, double weight, PoolCosts& pool) {
  append(pool.posted.fee_percent, costs.fee_percent);
  append(pool.posted.margin_percent, costs.margin_percent);
  append(pool.posted.large_fee_change_percent, costs.large_fee_change_percent);
  append(pool.posted.large_margin_change_percent, costs.large_margin_change_percent);
  pool.posted.services.insert(pool.posted.services.end(), costs.services.begin(),
                              costs.services.end());
  pool.posted.corridors.insert(pool.posted.corridors.end(), costs.corridors.begin(),
                               costs.corridors.end());
  for (const double share : costs.share) {
    pool.posted.share.push_back(weight * share);
    pool.share_in_corridor.push_back(share);
    pool.corridor_of.push_back(pool.corridors.size());
  }
}

}  // namespace

PoolCosts PoolCosts::merged() const {
  if (corridors.empty()) return *this;
  PoolCosts one_each = *this;
  one_each.posted = merged_into_means(posted);
  one_each.share_in_corridor.assign(corridors.size(), 1);
  one_each.corridor_of.resize(corridors.size());
  std::iota(one_each.corridor_of.begin(), one_each.corridor_of.end(), std::size_t{0});
  return one_each;
}

PoolCosts pool_costs(const Survey& survey, const Scenario& scenario, const Pool& pool) {
  if (pool.cost_percent) return given_costs(*pool.cost_percent);
  std::vector<std::size_t> corridors;
  std::vector<double> flows;
  for (std::size_t c = 0; c < survey.corridors.size(); ++c) {
    const Corridor& corridor = survey.corridors[c];
    if (!selects(pool.cost_of, survey, corridor)) continue;
    corridors.push_back(c);
    const bool used = scenario.baseline.uses(corridor.flow_source);
    flows.push_back(used ? corridor.flow_usd_million : 0);
  }
  const std::vector<double> weights =
      weights_of(median(pool.simple_mean_share_percent) / 100, flows);
  PoolCosts costs;
  for (std::size_t i = 0; i < corridors.size(); ++i) {
    add_corridor(posted_costs(survey, corridors[i], scenario.baseline), weights[i], costs);
    costs.corridors.push_back(corridors[i]);
  }
  costs.flows_usd_million = std::move(flows);
  costs.posted.counted_services = 1;
  return costs;
}

double pool_flow_usd_million(const Survey& survey, const Pool& pool) {
  return pool.flow_usd_million ? *pool.flow_usd_million
                               : remainder_usd_million(survey, pool.stands_for);
}

void pool_weights(const DrawArray& simple_share, const DrawMatrix& flows, DrawMatrix& weights) {
  const auto equal = 1 / static_cast<double>(flows.cols());
  DrawArray total = DrawArray::Zero();
  for (Eigen::Index i = 0; i < flows.cols(); ++i) total += flows.col(i);
  weights.resize(Eigen::NoChange, flows.cols());
  for (Eigen::Index i = 0; i < flows.cols(); ++i) {
    weights.col(i) =
        (total > 0).select(simple_share * equal + (1 - simple_share) * flows.col(i) / total, equal);
  }
}

}  // namespace remitsim
