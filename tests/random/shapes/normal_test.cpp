#include "random/shapes/against_boost.hpp"

#include <boost/math/distributions/normal.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("the normal distribution agrees with Boost.Math") {
  const Distribution normal{Normal{-1.6, 0.85}};
  const boost::math::normal_distribution<double> reference(-1.6, 0.85);
  CHECK(largest_quantile_error(normal, reference, 0.85) < 1e-14);
  CHECK(largest_cdf_error(normal, reference) < 1e-14);
}
