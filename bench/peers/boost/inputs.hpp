#pragma once

#include "tables.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_real_distribution.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// One value for each uncertain input.
struct World {
  std::vector<double> flow;                ///< US$ million, by corridor
  std::vector<double> price;               ///< factor on posted costs, by corridor
  std::vector<std::vector<double>> share;  ///< of each corridor's services; sums to 1
  double elasticity = 0;
  double diversion_share = 0;
};

class Inputs {
 public:
  Inputs(const Tables& tables, std::uint64_t seed);
  void draw(World& world);

 private:
  /// Of a factor exp(σz − σ²/2): the scale of each part of σz.
  struct Spread {
    double variance = 0;
    double global = 0;
    double sender = 0;
    double region = 0;
    double own = 0;
  };
  Spread spread_of(const std::string& name) const;
  void draw_factors(const Spread& spread, std::vector<double>& factors);
  void draw_normals(std::vector<double>& normals);
  void draw_shares(World& world);

  const Tables& tables_;
  boost::random::mt19937_64 generator_;
  boost::random::normal_distribution<double> normal_;
  boost::random::normal_distribution<double> elasticity_;
  boost::random::uniform_real_distribution<double> diversion_share_;
  Spread flow_;
  Spread price_;
  double market_share_log_sigma_ = 0;
  double elasticity_at_most_ = 0;
  std::vector<double> sender_normals_;
  std::vector<double> region_normals_;
};
