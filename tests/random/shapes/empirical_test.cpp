#include "random/quantile.hpp"
#include "random/sample.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

const Empirical three_values = {{2, 5, 11}, {1, 3, 4}};

}  // namespace

TEST_CASE("an empirical distribution steps up at each value by its weight") {
  const Distribution distribution{three_values};
  CHECK(cdf(distribution, 1.9) == 0);
  CHECK(cdf(distribution, 2) == 0.125);
  CHECK(cdf(distribution, 4.9) == 0.125);
  CHECK(cdf(distribution, 5) == 0.5);
  CHECK(cdf(distribution, 11) == 1);
  const QuantileFunction quantile(distribution);
  CHECK(quantile(0x1p-53) == 2);
  CHECK(quantile(0.125) == 2);
  CHECK(quantile(std::nextafter(0.125, 1)) == 5);
  CHECK(quantile(0.5) == 5);
  CHECK(quantile(std::nextafter(0.5, 1)) == 11);
  CHECK(quantile(1 - 0x1p-53) == 11);
}

TEST_CASE("an empirical distribution takes each value as often as its weight says") {
  constexpr std::size_t draws = 80'000;
  const QuantileFunction quantile({three_values});
  std::vector<double> values(draws);
  sample_uniform({3, 1, 1}, 0, values);
  for (double& value : values) value = quantile(value);
  double chi_squared = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto count =
        static_cast<double>(std::count(values.begin(), values.end(), three_values.values[i]));
    const double expected = draws * three_values.weights[i] / 8;
    chi_squared += (count - expected) * (count - expected) / expected;
  }
  const boost::math::chi_squared_distribution<double> reference(2);
  CHECK(chi_squared < boost::math::quantile(complement(reference, 1e-4)));
}

TEST_CASE("limits keep the values that lie on them, and no draw takes another") {
  const QuantileFunction between({three_values, 4, 20});
  CHECK(between(0x1p-53) == 5);
  CHECK(between(3.0 / 7 - 1e-9) == 5);
  CHECK(between(3.0 / 7 + 1e-9) == 11);
  const QuantileFunction on_values({three_values, 2, 5});
  CHECK(on_values(0x1p-53) == 2);
  CHECK(on_values(0.25 - 1e-9) == 2);
  CHECK(on_values(0.25 + 1e-9) == 5);
  CHECK(on_values(1 - 0x1p-53) == 5);
  // Half of the probability and 2^-54 of it make half of it again.
  CHECK(QuantileFunction({three_values, 6, 20})(0x1p-53) == 11);
  // Thirds do not add up to 1 in binary.
  const QuantileFunction thirds({Empirical{{1, 2, 3}, {0.1, 0.1, 0.1}}, 1.5, 2.5});
  CHECK(thirds(0x1p-53) == 2);
  CHECK(thirds(1 - 0x1p-53) == 2);
}
