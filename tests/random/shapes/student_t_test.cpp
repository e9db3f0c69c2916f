#include "random/shapes/against_boost.hpp"

#include <boost/math/distributions/students_t.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("Student's t distributions agree with Boost.Math") {
  for (const double n : {0.5, 1.0, 1.5, 2.0, 3.3, 5.0, 30.0, 500.0, 10'000.0}) {
    INFO(n);
    const boost::math::students_t_distribution<double> standard(n);
    const Moved<boost::math::students_t_distribution<double>> reference{standard, -1, 2};
    CHECK(largest_quantile_error({StudentT{n, -1, 2}}, reference, 2) < 1e-9);
    CHECK(largest_cdf_error({StudentT{n, -1, 2}}, reference) < 1e-10);
  }
}

TEST_CASE("Student's t has no ends") {
  const Distribution distribution{StudentT{4, 0, 1}};
  CHECK(cdf(distribution, -HUGE_VAL) == 0);
  CHECK(cdf(distribution, HUGE_VAL) == 1);
  CHECK(range(distribution).least == -HUGE_VAL);
  CHECK(range(distribution).most == HUGE_VAL);
}
