#include "random/sampler.hpp"

#include "random/normal.hpp"
#include "random/replicates.hpp"
#include "random/sample.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cmath>
#include <vector>

using namespace remitsim;

namespace {

constexpr std::size_t pair_draws = 2 * replicate_count;
constexpr std::uint64_t seed = 2013;

Stream stream_of_entity(std::uint32_t entity) {
  return {seed, 1, entity};
}

std::vector<double> uniforms(const Sampler& sampler, const Stream& stream, std::size_t count,
                             std::uint64_t first_draw = 0) {
  std::vector<double> values(count);
  sampler.uniform(stream, first_draw, values);
  return values;
}

/// The random numbers of a stream, without a sampler.
std::vector<double> philox_uniforms(const Stream& stream, std::size_t count) {
  std::vector<double> values(count);
  sample_uniform(stream, 0, values);
  return values;
}

/// Those draws that are not mirror images.
std::vector<double> originals(const std::vector<double>& values) {
  std::vector<double> result;
  for (std::size_t n = 0; n < values.size(); ++n) {
    if (n % pair_draws < replicate_count) result.push_back(values[n]);
  }
  return result;
}

/// Whether each of as many equal cells of (0, 1) as there are values has one.
bool is_stratified(const std::vector<double>& values) {
  std::vector<int> counts(values.size(), 0);
  for (const double u : values)
    ++counts[static_cast<std::size_t>(u * static_cast<double>(values.size()))];
  for (const int count : counts) {
    if (count != 1) return false;
  }
  return true;
}

std::vector<double> replicate_of(const std::vector<double>& values, std::size_t replicate) {
  std::vector<double> result;
  for (std::size_t n = replicate; n < values.size(); n += replicate_count) {
    result.push_back(values[n]);
  }
  return result;
}

}  // namespace

TEST_CASE("random sampling takes a stream's numbers as they are, named or not") {
  const Stream stream = stream_of_entity(4);
  const Sampler sampler(SamplingMethod::random, std::array{stream});
  CHECK(sampler.method() == SamplingMethod::random);
  CHECK(uniforms(sampler, stream, 1'000) == philox_uniforms(stream, 1'000));
}

TEST_CASE("antithetic draws n and n + 16 are mirror images, and of one replicate") {
  const Sampler sampler(SamplingMethod::antithetic, {});
  const std::vector<double> u = uniforms(sampler, stream_of_entity(4), 8'192);
  for (std::size_t n = 0; n < u.size(); ++n) {
    if (n % pair_draws >= replicate_count) continue;
    // Both are multiples of 2^-53: the difference is exact.
    REQUIRE(u[n + replicate_count] == 1 - u[n]);
    REQUIRE((n + replicate_count) % replicate_count == n % replicate_count);
    REQUIRE(u[n + replicate_count] > 0);
  }
}

TEST_CASE("antithetic draws that are no mirror images are the stream's numbers in order") {
  const Stream stream = stream_of_entity(4);
  const Sampler sampler(SamplingMethod::antithetic, {});
  CHECK(originals(uniforms(sampler, stream, 8'192)) == philox_uniforms(stream, 4'096));
}

TEST_CASE("antithetic draws fill equal cells evenly by the chi-squared test") {
  constexpr std::size_t n = 128'000;
  constexpr std::size_t cells = 128;
  const Sampler sampler(SamplingMethod::antithetic, {});
  const std::vector<double> u = uniforms(sampler, stream_of_entity(5), n);
  std::vector<double> counts(cells, 0);
  for (const double value : u) counts[static_cast<std::size_t>(value * cells)] += 1;
  // A cell and its mirror image have the same count: the sum over all cells is twice that over half
  // of them, whose counts are those of n/2 independent values in cells/2 cells.
  constexpr double expected = static_cast<double>(n) / cells;
  double chi_squared = 0;
  for (std::size_t i = 0; i < cells / 2; ++i) {
    CHECK(counts[i] == counts[cells - 1 - i]);
    chi_squared += (counts[i] - expected) * (counts[i] - expected) / expected;
  }
  constexpr double degrees = cells / 2 - 1;
  CHECK(std::fabs(chi_squared - degrees) < 4 * std::sqrt(2 * degrees));
}

TEST_CASE("antithetic draws that are no mirror images are not correlated with one another") {
  const Sampler sampler(SamplingMethod::antithetic, {});
  const std::vector<double> u = originals(uniforms(sampler, stream_of_entity(6), 400'000));
  for (const std::size_t lag : {1u, 15u, 16u, 32u}) {
    const std::size_t n = u.size() - lag;
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) sum += (u[i] - 0.5) * (u[i + lag] - 0.5);
    // The standard error of a correlation of independent values is 1/√n.
    CHECK(std::fabs(12 * sum / static_cast<double>(n)) < 4 / std::sqrt(static_cast<double>(n)));
  }
}

TEST_CASE("an antithetic draw does not depend on which draws are asked for with it") {
  const Stream stream = stream_of_entity(7);
  const Sampler sampler(SamplingMethod::antithetic, {});
  const std::vector<double> all = uniforms(sampler, stream, 1'024);
  for (const std::size_t first : {0u, 32u, 128u, 992u}) {
    for (const std::size_t count : {0u, 1u, 16u, 17u, 31u, 32u}) {
      const std::vector<double> some = uniforms(sampler, stream, count, first);
      for (std::size_t i = 0; i < count; ++i) REQUIRE(some[i] == all[first + i]);
    }
  }
}

TEST_CASE("named streams are coordinates of the Sobol' points, and others are random") {
  const std::array named = {stream_of_entity(1), stream_of_entity(2), stream_of_entity(3)};
  const Sampler sampler(SamplingMethod::sobol, named);
  const std::vector<SobolDirections> directions = sobol_directions(named.size());
  for (std::size_t i = 0; i < named.size(); ++i) {
    const std::vector<double> u = uniforms(sampler, named[i], 4'096);
    std::vector<double> expected(u.size());
    SobolCoordinate(directions[i], named[i]).fill(0, expected);
    CHECK(u == expected);
    for (std::size_t r = 0; r < replicate_count; ++r) CHECK(is_stratified(replicate_of(u, r)));
  }
  const Stream other = stream_of_entity(9);
  const std::vector<double> random = uniforms(sampler, other, 4'096);
  CHECK(random == philox_uniforms(other, 4'096));
  // Not by chance: random numbers would not be so even.
  CHECK_FALSE(is_stratified(replicate_of(random, 0)));
}

TEST_CASE("a stream is told by its input and its entity") {
  const Stream named{seed, 1, 5};
  const Sampler sampler(SamplingMethod::sobol, std::array{named});
  for (const Stream& other : {Stream{seed, 5, 1}, Stream{seed, 1, 6}, Stream{seed, 2, 5}}) {
    CHECK(uniforms(sampler, other, 64) == philox_uniforms(other, 64));
  }
  CHECK(uniforms(sampler, named, 64) != philox_uniforms(named, 64));
}

TEST_CASE("a coordinate depends on its stream and its place, not on the streams at other places") {
  const Stream stream = stream_of_entity(2);
  const Sampler sampler(SamplingMethod::sobol,
                        std::array{stream_of_entity(1), stream, stream_of_entity(3)});
  const std::vector<double> u = uniforms(sampler, stream, 1'024);
  const Sampler others(SamplingMethod::sobol, std::array{stream_of_entity(7), stream,
                                                         stream_of_entity(8), stream_of_entity(9)});
  CHECK(uniforms(others, stream, 1'024) == u);
  // The dimension is that of the place.
  const Sampler moved(SamplingMethod::sobol,
                      std::array{stream_of_entity(1), stream_of_entity(3), stream});
  CHECK(uniforms(moved, stream, 1'024) != u);
}

TEST_CASE("no two coordinates are correlated") {
  const std::array named = {stream_of_entity(1), stream_of_entity(2), stream_of_entity(3)};
  const Sampler sampler(SamplingMethod::sobol, named);
  constexpr std::size_t n = 65'536;
  for (std::size_t i = 0; i < named.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::vector<double> x = uniforms(sampler, named[i], n);
      const std::vector<double> y = uniforms(sampler, named[j], n);
      double sum = 0;
      for (std::size_t k = 0; k < n; ++k) sum += (x[k] - 0.5) * (y[k] - 0.5);
      // More even than independent points, whose correlation has the standard error 1/√n.
      CHECK(std::fabs(12 * sum / n) < 4 / std::sqrt(static_cast<double>(n)));
    }
  }
}

TEST_CASE("normal numbers are the quantiles of the uniform ones, under every method") {
  const Stream named = stream_of_entity(1);
  for (const SamplingMethod method :
       {SamplingMethod::random, SamplingMethod::antithetic, SamplingMethod::sobol}) {
    INFO(to_string(method));
    const Sampler sampler(method, std::array{named});
    for (const Stream& stream : {named, stream_of_entity(2)}) {
      const std::vector<double> u = uniforms(sampler, stream, 1'024, 2'048);
      std::vector<double> z(u.size());
      sampler.normal(stream, 2'048, z);
      for (std::size_t i = 0; i < u.size(); ++i) REQUIRE(z[i] == normal_quantile(u[i]));
    }
  }
}

TEST_CASE("a method's name is that of the scenario format") {
  CHECK(to_string(SamplingMethod::random) == "random");
  CHECK(to_string(SamplingMethod::antithetic) == "antithetic");
  CHECK(to_string(SamplingMethod::sobol) == "sobol");
}
