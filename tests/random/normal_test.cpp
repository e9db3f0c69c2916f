#include "random/normal.hpp"

#include <boost/math/distributions/normal.hpp>
#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace remitsim;

namespace {

// Boost.Math in long double is the reference.
const boost::math::normal_distribution<long double> reference;

double relative_error(double p) {
  const auto expected =
      static_cast<double>(boost::math::quantile(reference, static_cast<long double>(p)));
  return std::fabs(normal_quantile(p) - expected) / std::fabs(expected);
}

}  // namespace

TEST_CASE("the normal quantile function agrees with Boost.Math") {
  double centre = 0;
  for (int i = 1; i < 20'000; ++i) {
    const double p = (i + 0.25) / 20'001;
    centre = std::max(centre, relative_error(p));
  }
  CHECK(centre < 1e-15);
  double tail = 0;
  for (double p = 0x1p-53; p < 0.25; p *= 1.07) tail = std::max(tail, relative_error(p));
  CHECK(tail < 2e-15);
}

TEST_CASE("the normal quantile function is odd and increases across its seams") {
  CHECK(normal_quantile(0.5) == 0);
  CHECK(normal_quantile(0.25) == -normal_quantile(0.75));
  const double far_tail = std::exp(-25.0);
  // Of the two polynomials, of the loops of the kernel, and of the two tails.
  const double centre = (1 - std::sqrt(1 - std::exp(-central_end))) / 2;
  for (const double seam : {centre, 1 - centre, 0.005, 0.995, far_tail}) {
    double last = normal_quantile(seam * (1 - 1e-9));
    for (int i = -999; i <= 1000; ++i) {
      const double value = normal_quantile(seam * (1 + i * 1e-12));
      CHECK(value > last);
      last = value;
    }
  }
}

TEST_CASE("the normal distribution function agrees with Boost.Math") {
  for (double x = -9; x <= 9; x += 0.0137) {
    const auto expected =
        static_cast<double>(boost::math::cdf(reference, static_cast<long double>(x)));
    CHECK(std::fabs(normal_cdf(x) - expected) < 2e-15);
  }
  CHECK(normal_cdf(-std::numeric_limits<double>::infinity()) == 0);
  CHECK(normal_cdf(std::numeric_limits<double>::infinity()) == 1);
}
