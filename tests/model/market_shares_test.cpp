#include "model/market_shares.hpp"

#include "model/smart.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <vector>

using namespace remitsim;

namespace {

DrawMatrix normals(Eigen::Index services) {
  std::mt19937_64 generator(1);
  std::normal_distribution<double> normal;
  DrawMatrix values(block_draws, services);
  for (Eigen::Index k = 0; k < services; ++k) {
    for (double& value : values.col(k)) value = normal(generator);
  }
  return values;
}

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
}

TEST_CASE("the mean of the cheapest is that of a sorted list") {
  CostBlock costs;
  costs.fee_percent = normals(7) + 5;
  costs.margin_percent = normals(7).colwise().reverse() + 1;
  const std::vector<std::size_t> positions = {0, 2, 3, 6};
  for (const std::size_t n : {1u, 3u, 4u}) {
    const DrawArray mean = mean_of_cheapest(costs, positions, n);
    for (Eigen::Index draw = 0; draw < column(block_draws); ++draw) {
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
