#include "inputs.hpp"

#include <cmath>

Inputs::Inputs(const Tables& tables, std::uint64_t seed)
    : tables_(tables),
      generator_(seed),
      elasticity_(tables.inputs.at("elasticity_mean"), tables.inputs.at("elasticity_sd")),
      diversion_share_(tables.inputs.at("diversion_minimum_percent") / 100,
                       tables.inputs.at("diversion_maximum_percent") / 100),
      flow_(spread_of("flow")),
      price_(spread_of("price")),
      market_share_log_sigma_(tables.inputs.at("market_share_log_sigma")),
      elasticity_at_most_(tables.inputs.at("elasticity_at_most")),
      sender_normals_(tables.senders),
      region_normals_(tables.regions) {}

Inputs::Spread Inputs::spread_of(const std::string& name) const {
  const double sigma = tables_.inputs.at(name + "_log_sigma");
  const auto scale = [&](const std::string& part) {
    return sigma * std::sqrt(tables_.inputs.at(name + "_" + part + "_percent") / 100);
  };
  return {sigma * sigma, scale("global"), scale("sender"), scale("receiver_region"), scale("own")};
}

void Inputs::draw_normals(std::vector<double>& normals) {
  for (double& z : normals) z = normal_(generator_);
}

void Inputs::draw_factors(const Spread& spread, std::vector<double>& factors) {
  const double global = spread.global > 0 ? spread.global * normal_(generator_) : 0;
  if (spread.sender > 0) draw_normals(sender_normals_);
  if (spread.region > 0) draw_normals(region_normals_);
  factors.resize(tables_.corridors.size());
  for (std::size_t c = 0; c < factors.size(); ++c) {
    const Corridor& corridor = tables_.corridors[c];
    double log = global - spread.variance / 2 + spread.own * normal_(generator_);
    log += spread.sender * sender_normals_[corridor.sender];
    log += spread.region * region_normals_[corridor.region];
    factors[c] = std::exp(log);
  }
}

void Inputs::draw_shares(World& world) {
  world.share.resize(tables_.corridors.size());
  for (std::size_t c = 0; c < world.share.size(); ++c) {
    std::vector<double>& shares = world.share[c];
    shares.resize(tables_.corridors[c].services.size());
    double sum = 0;
    for (double& share : shares) {
      share = std::exp(market_share_log_sigma_ * normal_(generator_));
      sum += share;
    }
    for (double& share : shares) share /= sum;
  }
}

void Inputs::draw(World& world) {
  draw_factors(flow_, world.flow);
  draw_factors(price_, world.price);
  for (std::size_t c = 0; c < world.flow.size(); ++c) {
    world.flow[c] *= tables_.corridors[c].flow_usd_million;
  }
  if (market_share_log_sigma_ > 0) draw_shares(world);
  do {
    world.elasticity = elasticity_(generator_);
  } while (world.elasticity > elasticity_at_most_);
  world.diversion_share = diversion_share_(generator_);
}
