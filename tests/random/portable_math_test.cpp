#include "random/portable_math.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

// elementary_errors_test.cpp measures the errors.

TEST_CASE("exp has exact and saturated ends") {
  CHECK(portable::exp(0) == 1);
  CHECK(portable::exp(-1e9) == portable::exp(-708));
  CHECK(portable::exp(1e9) == portable::exp(709));
}

TEST_CASE("logarithms of one are zero") {
  CHECK(portable::log(1) == 0);
  CHECK(portable::log1p(0) == 0);
}

TEST_CASE("expm1_over_x of zero is one") {
  CHECK(portable::expm1_over_x(0) == 1);
  CHECK(portable::expm1_over_small_x(0) == 1);
}

TEST_CASE("a polynomial is the sum of its terms, whatever their number") {
  // Whole numbers: every order of adding gives the same.
  const double x = 3;
  CHECK(portable::detail::polynomial({5.0}, x) == 5);
  CHECK(portable::detail::polynomial({5.0, 7.0}, x) == 26);
  CHECK(portable::detail::polynomial({5.0, 7.0, 2.0}, x) == 44);
  CHECK(portable::detail::polynomial({5.0, 7.0, 2.0, 1.0, 4.0, 6.0}, x) == 1853);
}
