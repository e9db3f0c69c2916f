#pragma once

#include "model/cost_block.hpp"
#include "model/policies/apply.hpp"
#include "remitsim/survey.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/uniform_real_distribution.hpp>

#include <cstdint>

namespace remitsim::test {

/// Costs of the first corridor under price factors that differ from draw to draw.
struct Worlds {
  PostedCosts posted;
  DrawMatrix factors;
  CostBlock costs;
};

inline Worlds worlds_of(const Survey& survey, const DrawMatrix& factors) {
  Worlds worlds{posted_costs(survey, 0, {}), factors, {}};
  const DrawArray ones = DrawArray::Ones();
  const DrawArray zeros = DrawArray::Zero();
  worlds.costs.load(worlds.posted, true, {worlds.factors, ones, zeros});
  return worlds;
}

/// As posted in every draw.
inline Worlds worlds_as_posted(const Survey& survey) {
  return worlds_of(survey, DrawMatrix::Ones(tile_draws, column(survey.corridors.size())));
}

inline Worlds random_worlds(const Survey& survey, std::uint32_t seed) {
  boost::random::mt19937_64 generator(seed);
  boost::random::uniform_real_distribution<double> factor(0.4, 2.5);
  DrawMatrix factors(tile_draws, column(survey.corridors.size()));
  for (Eigen::Index c = 0; c < factors.cols(); ++c) {
    for (double& value : factors.col(c)) value = factor(generator);
  }
  return worlds_of(survey, factors);
}

/// Applies the policy with this strength in every draw.
inline void apply_to(Worlds& worlds, const Survey& survey, const Policy& policy,
                     double strength = 1, double ratio = 1) {
  const auto resolved = resolve(policy, 0, survey, 0, worlds.posted);
  if (!resolved) return;
  const DrawArray strengths = DrawArray::Constant(strength);
  const DrawArray ratios = DrawArray::Constant(ratio);
  apply(*resolved, {strengths, ratios}, worlds.posted, worlds.costs);
}

inline double share_at(const Worlds& worlds, Eigen::Index draw, std::size_t service) {
  return worlds.costs.has_own_shares() ? worlds.costs.share(draw, column(service))
                                       : worlds.posted.share[service];
}

inline double total_at(const Worlds& worlds, Eigen::Index draw, std::size_t service) {
  return worlds.costs.cost_percent(draw, service);
}

}  // namespace remitsim::test
