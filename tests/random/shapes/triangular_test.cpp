#include "random/shapes/against_boost.hpp"

#include <boost/math/distributions/triangular.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("triangular distributions agree with Boost.Math, also with the mode at an end") {
  for (const Triangular& shape :
       {Triangular{-1, 0.5, 4}, Triangular{0, 0, 1}, Triangular{0, 1, 1}}) {
    INFO(shape.minimum << ", " << shape.mode << ", " << shape.maximum);
    const boost::math::triangular_distribution<double> reference(shape.minimum, shape.mode,
                                                                 shape.maximum);
    CHECK(largest_quantile_error({shape}, reference, 1) < 1e-14);
    CHECK(largest_cdf_error({shape}, reference) < 1e-14);
  }
}
