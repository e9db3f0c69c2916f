#include "random/shapes/against_boost.hpp"

#include <boost/math/distributions/beta.hpp>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("beta distributions agree with Boost.Math") {
  for (const auto& [alpha, beta] : std::vector<std::pair<double, double>>{{0.1, 0.1},
                                                                          {0.2, 3},
                                                                          {0.5, 0.5},
                                                                          {1, 1},
                                                                          {1, 3},
                                                                          {2, 5},
                                                                          {8, 3},
                                                                          {40, 60},
                                                                          {300, 700},
                                                                          {0.1, 1'000},
                                                                          {5, 10'000},
                                                                          {10'000, 10'000}}) {
    INFO(alpha << ", " << beta);
    const boost::math::beta_distribution<double> reference(alpha, beta);
    const double sd = standard_deviation(reference);
    CHECK(largest_quantile_error({Beta{alpha, beta, 0, 1}}, reference, sd) < 1e-9);
    CHECK(largest_cdf_error({Beta{alpha, beta, 0, 1}}, reference) < 1e-10);
  }
}

TEST_CASE("a beta lies between its minimum and its maximum") {
  const Distribution beta{Beta{0.1, 0.1, -20, 100}};
  const Moved<boost::math::beta_distribution<double>> reference{{0.1, 0.1}, -20, 120};
  CHECK(largest_quantile_error(beta, reference, 50) < 1e-9);
  CHECK(QuantileFunction(beta)(0x1p-53) >= -20);
  CHECK(QuantileFunction(beta)(1 - 0x1p-53) <= 100);
  CHECK(cdf(beta, -20) == 0);
  CHECK(cdf(beta, 100) == 1);
}

TEST_CASE("PERT is the beta with mean (minimum + 4·mode + maximum)/6") {
  const Distribution pert{Pert{-4, -1.6, 0}};
  const boost::math::beta_distribution<double> standard(1 + 4 * 0.6, 1 + 4 * 0.4);
  const Moved<boost::math::beta_distribution<double>> reference{standard, -4, 4};
  REQUIRE(-4 + 4 * mean(standard) == Approx((-4 + 4 * -1.6 + 0) / 6));
  CHECK(largest_quantile_error(pert, reference, 4 * standard_deviation(standard)) < 1e-9);
  CHECK(largest_cdf_error(pert, reference) < 1e-12);
}
