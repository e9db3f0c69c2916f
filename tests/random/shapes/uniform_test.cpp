#include "random/shapes/against_boost.hpp"

#include <boost/math/distributions/uniform.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("the uniform distribution agrees with Boost.Math") {
  const Distribution uniform{Uniform{-2, 5}};
  const boost::math::uniform_distribution<double> reference(-2, 5);
  CHECK(largest_quantile_error(uniform, reference, 1) < 1e-15);
  CHECK(largest_cdf_error(uniform, reference) < 1e-15);
  CHECK(cdf(uniform, -3) == 0);
  CHECK(cdf(uniform, 6) == 1);
}
