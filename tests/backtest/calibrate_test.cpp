#include "backtest/calibrate.hpp"

#include "backtest/coverage.hpp"
#include "backtest/made_up_rounds.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("the calibrated sigma is the smallest whose interval covers its share of corridors") {
  for (std::uint32_t replication = 0; replication < 20; ++replication) {
    const auto sample = observations({}, replication);
    for (const double level : interval_levels) {
      const double sigma = calibrated_log_sigma(sample, level);
      const auto share = [&](double log_sigma) {
        return coverage(sample, log_sigma, level).percent() / 100;
      };
      CAPTURE(replication, level, sigma);
      CHECK(share(sigma) >= level);
      CHECK(share(sigma * (1 - 1e-9)) < level);
    }
  }
}

TEST_CASE("the calibrated sigma of a few corridors") {
  // 9 of 10 must be covered: one may be as far off as it likes.
  auto sample = of_log_ratios({0, 0, 0, 0, 0, 0, 0, 0, 0.1, 9});
  const double sigma = calibrated_log_sigma(sample, 0.9);
  CHECK(0.1 + sigma * sigma / 2 == Approx(1.6448536269514722 * sigma));
  CHECK(calibrated_log_sigma(of_log_ratios({0, 0}), 0.95) == 0);
  CHECK(std::isinf(calibrated_log_sigma(of_log_ratios({0, 9}), 0.9)));
}

TEST_CASE("the root mean square and the biases by hand") {
  const auto sample = of_log_ratios({0.3, -0.1});
  CHECK(rms_log_ratio(sample) == Approx(std::sqrt((0.09 + 0.01) / 2)));
  CHECK(bias_percent(sample, 0.2) == Approx(100 * (0.1 + 0.02)));
  CHECK(bias_points(sample) == Approx(8 * (std::exp(0.3) + std::exp(-0.1) - 2) / 2));
}
