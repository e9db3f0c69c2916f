#include "model/market_shares.hpp"

#include "model/smart.hpp"
#include "random/sample.hpp"

#include <boost/random/mersenne_twister.hpp>
#include <boost/random/normal_distribution.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

using namespace remitsim;

namespace {

using BoostNormal = boost::random::normal_distribution<double>;

DrawMatrix normals(Eigen::Index services) {
  boost::random::mt19937_64 generator(1);
  BoostNormal normal;
  DrawMatrix values(tile_draws, services);
  for (Eigen::Index k = 0; k < services; ++k) {
    for (double& value : values.col(k)) value = normal(generator);
  }
  return values;
}

struct MeanOf {
  double sum = 0;
  double squares = 0;
  double n = 0;

  void add(double value) {
    sum += value;
    squares += value * value;
    n += 1;
  }
  double mean() const { return sum / n; }
  double error() const { return std::sqrt((squares / n - mean() * mean()) / n); }
};

}  // namespace

TEST_CASE("shares are positive, sum to 1 and follow the normal numbers") {
  const DrawMatrix given = normals(6);
  DrawMatrix shares;
  logistic_normal_shares(given, 1.2, shares);
  CHECK((shares > 0).all());
  CHECK(((shares.rowwise().sum() - 1).abs() < 1e-14).all());
  CHECK(shares(0, 1) / shares(0, 0) == Approx(std::exp(1.2 * (given(0, 1) - given(0, 0)))));
}

TEST_CASE("without spread all shares are equal") {
  DrawMatrix shares;
  logistic_normal_shares(normals(4), 0, shares);
  CHECK((shares == 0.25).all());
  logistic_normal_shares(normals(7), 0, shares);
  CHECK((shares == 1 / 7.0).all());
}

TEST_CASE("with much spread one service has nearly all of the market") {
  DrawMatrix shares;
  logistic_normal_shares(normals(5), 100, shares);
  CHECK((shares.rowwise().maxCoeff() > 0.99).count() > 9 * column(tile_draws) / 10);
}

TEST_CASE("a corridor's cost under these shares is that of Boost.Random's own samplers") {
  const std::vector<double> costs = {2, 4, 7, 11, 16};
  constexpr double log_sigma = 1.3;
  PostedCosts posted;
  posted.share.assign(costs.size(), 0.2);
  CostBlock block;
  block.fee_percent.resize(Eigen::NoChange, column(costs.size()));
  for (std::size_t k = 0; k < costs.size(); ++k) block.fee_percent.col(column(k)) = costs[k];
  block.has_margins = true;
  block.margin_percent = DrawMatrix::Zero(tile_draws, column(costs.size()));

  // The square of the cost answers to the spread of the shares, its mean to their means alone.
  MeanOf engine;
  MeanOf engine_square;
  DrawMatrix normal_numbers(tile_draws, column(costs.size()));
  for (std::uint64_t first_draw = 0; first_draw < 200 * tile_draws; first_draw += tile_draws) {
    for (std::size_t k = 0; k < costs.size(); ++k) {
      sample_normal({.seed = 11, .input = 1, .entity = static_cast<std::uint32_t>(k)}, first_draw,
                    std::span(normal_numbers.col(column(k)).data(), tile_draws));
    }
    logistic_normal_shares(normal_numbers, log_sigma, block.share);
    for (const double cost : block.mean_percent(posted)) {
      engine.add(cost);
      engine_square.add(cost * cost);
    }
  }

  MeanOf plain;
  MeanOf plain_square;
  boost::random::mt19937_64 generator(20131231);
  BoostNormal normal;
  for (int world = 0; world < 50'000; ++world) {
    double weights = 0;
    double weighted_costs = 0;
    for (const double cost : costs) {
      const double weight = std::exp(log_sigma * normal(generator));
      weights += weight;
      weighted_costs += weight * cost;
    }
    const double cost = weighted_costs / weights;
    plain.add(cost);
    plain_square.add(cost * cost);
  }
  CHECK(std::abs(engine.mean() - plain.mean()) < 4 * std::hypot(engine.error(), plain.error()));
  CHECK(std::abs(engine_square.mean() - plain_square.mean()) <
        4 * std::hypot(engine_square.error(), plain_square.error()));
}

TEST_CASE("the mean of the cheapest is that of a sorted list") {
  CostBlock costs;
  costs.fee_percent = normals(7) + 5;
  costs.has_margins = true;
  costs.margin_percent = normals(7).colwise().reverse() + 1;
  const std::vector<std::size_t> positions = {0, 2, 3, 6};
  for (const std::size_t n : {1u, 3u, 4u}) {
    const DrawArray mean = mean_of_cheapest(costs, positions, n);
    for (Eigen::Index draw = 0; draw < column(tile_draws); ++draw) {
      std::vector<double> all;
      for (const std::size_t k : positions) {
        all.push_back(costs.fee_percent(draw, column(k)) + costs.margin_percent(draw, column(k)));
      }
      std::sort(all.begin(), all.end());
      double sum = 0;
      for (std::size_t i = 0; i < n; ++i) sum += all[i];
      CHECK(mean[draw] == Approx(sum / static_cast<double>(n)).epsilon(1e-13));
    }
  }
}
