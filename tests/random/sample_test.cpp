#include "random/sample.hpp"

#include "random/unit_grid.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

const Stream stream{2013, 1, 42};

std::vector<double> uniforms(std::uint64_t first_draw, std::size_t count) {
  std::vector<double> values(count);
  sample_uniform(stream, first_draw, values);
  return values;
}

}  // namespace

TEST_CASE("a draw's number does not depend on which draws are asked for with it") {
  const std::vector<double> all = uniforms(0, 1001);
  for (const std::size_t first : {0u, 1u, 2u, 255u, 256u, 777u}) {
    for (const std::size_t count : {1u, 2u, 3u, 200u}) {
      const std::vector<double> some = uniforms(first, count);
      CHECK(std::equal(some.begin(), some.end(), all.begin() + static_cast<std::ptrdiff_t>(first)));
    }
  }
}

TEST_CASE("draws beyond 2^33 have numbers of their own") {
  const std::uint64_t far = (std::uint64_t{1} << 33) + 4;
  CHECK(uniforms(far, 1) != uniforms(4, 1));
  CHECK(uniforms(far, 3)[2] == uniforms(far + 2, 1)[0]);
}

TEST_CASE("uniform numbers lie within (0, 1) on the grid of odd multiples of 2^-53") {
  for (const double u : uniforms(0, 10'000)) {
    test::check_is_odd_multiple_of_a_step(u, 0x1p53);
  }
}

TEST_CASE("uniform numbers fill equal cells evenly by the chi-squared test") {
  constexpr std::size_t n = 256'000;
  constexpr std::size_t cells = 256;
  std::vector<double> counts(cells, 0);
  for (const double u : uniforms(0, n)) counts[static_cast<std::size_t>(u * cells)] += 1;
  double chi_squared = 0;
  for (const double count : counts) chi_squared += (count - 1000) * (count - 1000) / 1000;
  // Mean 255 and variance 2·255 under the hypothesis; four standard deviations either way.
  CHECK(std::fabs(chi_squared - 255) < 4 * std::sqrt(2 * 255.0));
}

TEST_CASE("neighbouring draws are not correlated") {
  const std::vector<double> u = uniforms(0, 200'000);
  for (const std::size_t lag : {1u, 2u, 256u}) {
    const std::size_t n = u.size() - lag;
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += (u[i] - 0.5) * (u[i + lag] - 0.5);
    const double correlation = 12 * sum / static_cast<double>(n);
    CHECK(std::fabs(correlation) < 4 / std::sqrt(static_cast<double>(n)));
  }
}

TEST_CASE("normal numbers have the moments of the standard normal distribution") {
  constexpr std::size_t n = 200'000;
  std::vector<double> z(n);
  sample_normal(stream, 0, z);
  double moments[5] = {};
  for (const double x : z) {
    for (int power = 1; power <= 4; ++power) moments[power] += std::pow(x, power) / n;
  }
  // Standard errors √(Var zᵏ / n): the variances are 1, 2, 15 and 96.
  const double root_n = std::sqrt(static_cast<double>(n));
  CHECK(std::fabs(moments[1]) < 4 / root_n);
  CHECK(std::fabs(moments[2] - 1) < 4 * std::sqrt(2.0) / root_n);
  CHECK(std::fabs(moments[3]) < 4 * std::sqrt(15.0) / root_n);
  CHECK(std::fabs(moments[4] - 3) < 4 * std::sqrt(96.0) / root_n);
}
