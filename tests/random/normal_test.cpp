#include "random/normal.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace remitsim;

// elementary_errors_test.cpp measures the errors.

TEST_CASE("the normal quantile function is odd and increases across its seams") {
  CHECK(normal_quantile(0.5) == 0);
  CHECK(normal_quantile(0.25) == -normal_quantile(0.75));
  const double far_tail = std::exp(-25.0);
  // Of the two polynomials and of the two tails.
  const double centre = (1 - std::sqrt(1 - std::exp(-central_end))) / 2;
  for (const double seam : {centre, 1 - centre, far_tail}) {
    double last = normal_quantile(seam * (1 - 1e-9));
    for (int i = -999; i <= 1000; ++i) {
      const double value = normal_quantile(seam * (1 + i * 1e-12));
      CHECK(value > last);
      last = value;
    }
  }
}

TEST_CASE("the normal distribution function has its ends") {
  CHECK(normal_cdf(0) == 0.5);
  CHECK(normal_cdf(-std::numeric_limits<double>::infinity()) == 0);
  CHECK(normal_cdf(std::numeric_limits<double>::infinity()) == 1);
}
