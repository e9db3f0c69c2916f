#include "random/shapes/against_boost.hpp"

#include <boost/math/distributions/lognormal.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("the lognormal distribution agrees with Boost.Math") {
  const Distribution lognormal{Lognormal{128.6, 0.4}};
  const boost::math::lognormal_distribution<double> reference(std::log(128.6), 0.4);
  CHECK(largest_quantile_error(lognormal, reference, 1) < 1e-13);
  CHECK(largest_cdf_error(lognormal, reference) < 1e-14);
  CHECK(cdf(lognormal, -1) == 0);
  CHECK(cdf(lognormal, 0) == 0);
  CHECK(cdf(lognormal, HUGE_VAL) == 1);
}

TEST_CASE("a lognormal value is above 0 however wide the distribution") {
  CHECK(QuantileFunction({Lognormal{1, 1'000}})(0x1p-53) > 0);
}
