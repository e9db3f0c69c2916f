#include "random/special_functions.hpp"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("ln Γ agrees with Boost.Math") {
  for (const double x : {0.1, 0.3, 0.9999, 1.5, 2.0001, 7.25, 12.0, 80.0, 1e3, 1e5}) {
    CHECK(portable::log_gamma(x) == Approx(boost::math::lgamma(x)).epsilon(1e-13).margin(1e-13));
  }
}

TEST_CASE("the densities of logarithms are the derivatives of the distribution functions") {
  CHECK(portable::gamma_kernel(3.7, 2.2) ==
        Approx(2.2 * boost::math::gamma_p_derivative(3.7, 2.2)).epsilon(1e-13));
  CHECK(portable::beta_kernel(2.5, 0.3, 0.9, 0.1) ==
        Approx(0.9 * 0.1 * boost::math::ibeta_derivative(2.5, 0.3, 0.9)).epsilon(1e-13));
  // The digits of the smaller of the two.
  CHECK(portable::beta_kernel(2, 3, 1e-20, 1) ==
        Approx(1e-20 * boost::math::ibeta_derivative(2.0, 3.0, 1e-20)).epsilon(1e-13));
  CHECK(portable::beta_kernel(3, 2, 1, 1e-20) == portable::beta_kernel(2, 3, 1e-20, 1));
}

TEST_CASE("both incomplete gamma functions agree with Boost.Math") {
  for (const double a : {0.1, 0.5, 1.0, 3.7, 25.0, 400.0, 1e3}) {
    for (const double ratio : {1e-3, 0.1, 0.5, 0.9, 1.0, 1.1, 1.5, 3.0}) {
      INFO(a << ", " << a * ratio);
      const portable::TwoTails tails = portable::incomplete_gamma(a, a * ratio);
      CHECK(tails.lower ==
            Approx(boost::math::gamma_p(a, a * ratio)).epsilon(1e-11).margin(1e-300));
      CHECK(tails.upper ==
            Approx(boost::math::gamma_q(a, a * ratio)).epsilon(1e-11).margin(1e-300));
    }
  }
}

TEST_CASE("both incomplete beta functions agree with Boost.Math") {
  for (const double a : {0.1, 0.5, 1.0, 6.0, 90.0, 700.0}) {
    for (const double b : {0.1, 0.5, 2.0, 30.0, 1000.0}) {
      for (const double x : {1e-6, 0.01, 0.3, 0.5, 0.77, 0.99}) {
        INFO(a << ", " << b << ", " << x);
        const portable::TwoTails tails = portable::incomplete_beta(a, b, x, 1 - x);
        const double lower = boost::math::ibeta(a, b, x);
        const double upper = boost::math::ibetac(a, b, x);
        CHECK(tails.lower == Approx(lower).epsilon(1e-11).margin(1e-300));
        CHECK(tails.upper == Approx(upper).epsilon(1e-11).margin(1e-300));
      }
    }
  }
}

TEST_CASE("both tails of the normal distribution keep their digits") {
  const boost::math::normal_distribution<double> normal;
  for (const double z : {-8.5, -5.0, -1.0, -0.01, 0.0, 0.3, 2.0, 8.5}) {
    const portable::TwoTails tails = portable::normal_tails(z);
    CHECK(tails.lower == Approx(boost::math::cdf(normal, z)).epsilon(1e-12));
    CHECK(tails.upper == Approx(boost::math::cdf(normal, -z)).epsilon(1e-12));
  }
}
