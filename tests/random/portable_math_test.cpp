#include "random/portable_math.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace remitsim;

namespace {

// The reference is the C library in 80-bit long double, whose error is far below double precision.

/// The largest relative error of `function` against `reference` on a grid of [low, high].
template <class Function, class Reference>
double largest_error(Function function, Reference reference, double low, double high) {
  constexpr int points = 400'000;
  double largest = 0;
  for (int i = 0; i <= points; ++i) {
    const double x = low + (high - low) * i / points;
    const long double expected = reference(static_cast<long double>(x));
    const long double error = std::fabs((static_cast<long double>(function(x)) - expected) /
                                        (expected == 0 ? 1 : expected));
    largest = std::max(largest, static_cast<double>(error));
  }
  return largest;
}

}  // namespace

TEST_CASE("exp is as exact as stated over its whole range") {
  const auto reference = [](long double x) { return std::exp(x); };
  CHECK(largest_error(portable::exp, reference, -708, 709) < 4e-16);
  CHECK(largest_error(portable::exp, reference, -1, 1) < 4e-16);
  CHECK(largest_error(portable::exp, reference, -1e-6, 1e-6) < 4e-16);
}

TEST_CASE("exp has exact and saturated ends") {
  CHECK(portable::exp(0) == 1);
  CHECK(portable::exp(-1e9) == portable::exp(-708));
  CHECK(portable::exp(1e9) == portable::exp(709));
}

TEST_CASE("log is as exact as stated over its whole range") {
  const auto reference = [](long double x) { return std::log(x); };
  CHECK(largest_error(portable::log, reference, 0.5, 2) < 4e-16);
  CHECK(largest_error(portable::log, reference, 0.999, 1.001) < 4e-16);
  CHECK(largest_error(portable::log, reference, 1, 1e6) < 4e-16);
  const auto of_power = [](double x) { return portable::log(std::exp2(x)); };
  const auto reference_of_power = [](long double x) {
    return std::log(static_cast<long double>(std::exp2(static_cast<double>(x))));
  };
  CHECK(largest_error(of_power, reference_of_power, -1021.5, 1023.5) < 4e-16);
}

TEST_CASE("log of one is zero") {
  CHECK(portable::log(1) == 0);
}

TEST_CASE("log1p is as exact as stated, also where the argument is tiny") {
  const auto reference = [](long double x) { return std::log1p(x); };
  CHECK(largest_error(portable::log1p, reference, -0.999, 10) < 8e-16);
  CHECK(largest_error(portable::log1p, reference, -1e-3, 1e-3) < 8e-16);
  CHECK(largest_error(portable::log1p, reference, -1e-15, 1e-15) < 8e-16);
  CHECK(portable::log1p(0) == 0);
}

TEST_CASE("expm1_over_x is as exact as stated, also where the difference cancels") {
  const auto reference = [](long double x) { return x == 0 ? 1 : std::expm1(x) / x; };
  CHECK(largest_error(portable::expm1_over_x, reference, -50, 50) < 2e-15);
  CHECK(largest_error(portable::expm1_over_x, reference, -0.6, 0.6) < 2e-15);
  CHECK(largest_error(portable::expm1_over_x, reference, -1e-9, 1e-9) < 2e-15);
  CHECK(portable::expm1_over_x(0) == 1);
}
