#include "random/tabulated_quantile.hpp"

#include "random/normal.hpp"
#include "random/portable_math.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace remitsim;

namespace {

// The exponential distribution, whose quantile has the closed form −ln(1 − u).
const TabulatedQuantile::Source exponential = {
    .tails =
        [](double y) {
          return portable::TwoTails{1 - portable::exp(-y), portable::exp(-y)};
        },
    .density = [](double y) { return portable::exp(-y); },
    .lowest = 0,
    .highest = 100};

}  // namespace

TEST_CASE("a tabulated quantile function is the closed form") {
  const TabulatedQuantile quantile(exponential);
  for (int i = 1; i < 10'000; ++i) {
    const double u = i / 10'000.0;
    CHECK(quantile(u) == Approx(-std::log1p(-u)).margin(1e-11));
  }
  CHECK(quantile(1 - 0x1p-53) == Approx(53 * std::log(2.0)).epsilon(1e-11));
}

TEST_CASE("no value is looked for outside the source's interval") {
  TabulatedQuantile::Source narrow = exponential;
  narrow.lowest = 0.5;
  narrow.highest = 2;
  const TabulatedQuantile quantile(narrow);
  CHECK(quantile(0.001) == Approx(0.5));
  CHECK(quantile(0.7) == Approx(-std::log(0.3)));
  CHECK(quantile(0.999) == Approx(2));
}

TEST_CASE("a tabulated quantile function does not turn back where the density jumps") {
  // Thin, then dense, then thin again. The edges lie just inside of knots, so that the slopes at
  // these are far above the rises next to them.
  const double edge = normal_cdf(-86.95 / 128);
  const auto below = [=](double y) {
    if (y < 1) return edge * y;
    if (y < 1.001) return edge + (1 - 2 * edge) * (y - 1) / 0.001;
    return 1 - edge * (2.001 - y);
  };
  const auto density = [=](double y) { return y < 1 || y > 1.001 ? edge : (1 - 2 * edge) / 0.001; };
  const TabulatedQuantile quantile({.tails =
                                        [=](double y) {
                                          return portable::TwoTails{below(y), 1 - below(y)};
                                        },
                                    .density = density,
                                    .lowest = 0,
                                    .highest = 2.001});
  double before = 0;
  for (int i = 1; i < 100'000; ++i) {
    const double value = quantile(i / 100'000.0);
    REQUIRE(value >= before);
    before = value;
  }
}
