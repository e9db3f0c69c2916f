#include "backtest/variance_shares.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace remitsim;

namespace {

Observation observation(std::size_t period, std::size_t sender, std::size_t region,
                        double log_ratio) {
  return {period, sender, region, log_ratio, 0};
}

}  // namespace

TEST_CASE("variance shares by hand") {
  // One pair of each kind, and the neither of another period left out. Products: same sender 2,
  // same region 3, neither 6, so that sender = 2 - 6, region = 3 - 6.
  const std::vector<Observation> sample{observation(0, 0, 0, 1), observation(0, 0, 1, 2),
                                        observation(0, 1, 0, 3), observation(1, 2, 2, 5)};
  const double mean_square = (1.0 + 4 + 9 + 25) / 4;
  const auto shares = variance_shares_percent(sample);
  REQUIRE(shares.size() == 4);
  CHECK(shares[0] == Approx(100 * 6 / mean_square));
  CHECK(shares[1] == Approx(100 * (2 - 6) / mean_square));
  CHECK(shares[2] == Approx(100 * (3 - 6) / mean_square));
  CHECK(shares[3] == Approx(100 - shares[0] - shares[1] - shares[2]));
}

TEST_CASE("what moves alike is all global") {
  std::vector<Observation> sample;
  for (std::size_t i = 0; i < 12; ++i) sample.push_back(observation(0, i / 3, i % 3, 0.2));
  const auto shares = variance_shares_percent(sample);
  CHECK(shares[0] == Approx(100));
  for (const std::size_t part : {1U, 2U, 3U}) CHECK(shares[part] == Approx(0).margin(1e-9));
}

TEST_CASE("shares do not exist where no pair tells the parts apart") {
  const auto shares = variance_shares_percent(
      std::vector<Observation>{observation(0, 0, 0, 1), observation(0, 0, 1, 2)});
  REQUIRE(shares.size() == 4);
  for (const double share : shares) CHECK(std::isnan(share));
}
