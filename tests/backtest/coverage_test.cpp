#include "backtest/coverage.hpp"

#include "backtest/made_up_rounds.hpp"

#include <boost/math/distributions/lognormal.hpp>

#include <catch2/catch.hpp>

#include <cmath>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("an interval covers what lies between the quantiles of the lognormal") {
  for (const double sigma : {0.05, 0.15, 0.4, 1.0}) {
    const boost::math::lognormal_distribution<> factor(-sigma * sigma / 2, sigma);
    for (const double level : interval_levels) {
      const double low = quantile(factor, (1 - level) / 2);
      const double high = quantile(factor, (1 + level) / 2);
      for (double log_ratio = -1.5; log_ratio < 1.5; log_ratio += 0.0173) {
        CAPTURE(sigma, level, log_ratio);
        const double ratio = std::exp(log_ratio);
        const bool expected = low <= ratio && ratio <= high;
        CHECK((coverage(of_log_ratios({log_ratio}), sigma, level).covered == 1) == expected);
      }
    }
  }
}

TEST_CASE("without uncertainty only what has not changed is covered") {
  const Coverage covered = coverage(of_log_ratios({0, 0.01, -0.01, 0}), 0, 0.9);
  CHECK(covered.covered == 2);
  CHECK(covered.corridors == 4);
  CHECK(covered.percent() == 50);
}

TEST_CASE("a rise can be too large for any sigma, but no fall is") {
  CHECK(covering_sigmas(1.35, 0.9));
  CHECK_FALSE(covering_sigmas(1.36, 0.9));
  CHECK(covering_sigmas(-20, 0.9));
}

TEST_CASE("the binomial error of a coverage") {
  CHECK(binomial_error_points(0.9, 225) == Approx(2));
  CHECK(binomial_error_points(0.5, 100) == Approx(5));
}
