#include "random/quantile.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("a constant has one value") {
  const Distribution constant = Distribution::constant(3.5);
  const QuantileFunction quantile(constant);
  CHECK(quantile(0x1p-53) == 3.5);
  CHECK(quantile(1 - 0x1p-53) == 3.5);
  CHECK(cdf(constant, 3.4) == 0);
  CHECK(cdf(constant, 3.5) == 1);
}
