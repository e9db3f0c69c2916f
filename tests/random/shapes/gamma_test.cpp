#include "random/shapes/against_boost.hpp"

#include <boost/math/distributions/gamma.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("gamma distributions agree with Boost.Math") {
  for (const double shape : {0.1, 0.5, 1.0, 2.5, 10.0, 100.0, 1'000.0, 10'000.0}) {
    INFO(shape);
    const boost::math::gamma_distribution<double> reference(shape, 3);
    const double sd = standard_deviation(reference);
    CHECK(largest_quantile_error({Gamma{shape, 3}}, reference, sd) < 1e-9);
    CHECK(largest_cdf_error({Gamma{shape, 3}}, reference) < 1e-10);
  }
}

TEST_CASE("a gamma value is above 0, and keeps its digits near it") {
  const boost::math::gamma_distribution<double> reference(0.1, 1);
  const QuantileFunction quantile({Gamma{0.1, 1}});
  for (const double u : {0x1p-53, 1e-10, 1e-4}) {
    CHECK(quantile(u) > 0);
    CHECK(quantile(u) == Approx(boost::math::quantile(reference, u)).epsilon(1e-9));
  }
  const Distribution gamma{Gamma{2, 3}};
  CHECK(cdf(gamma, 0) == 0);
  CHECK(cdf(gamma, HUGE_VAL) == 1);
}
