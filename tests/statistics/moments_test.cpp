#include "statistics/moments.hpp"

#include "random/sample.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <span>
#include <vector>

using namespace remitsim;

namespace {

std::vector<double> skewed_values(std::size_t n, std::uint32_t entity) {
  std::vector<double> values(n);
  sample_normal({5, 1, entity}, 0, values);
  for (double& value : values) value = std::exp(0.8 * value);
  return values;
}

/// Moments by the definitions, in long double.
struct Reference {
  long double mean = 0;
  long double m2 = 0;  ///< Σ(x − mean)²/n
  long double m4 = 0;
};

Reference reference_of(std::span<const double> values) {
  Reference reference;
  const auto n = static_cast<long double>(values.size());
  for (const double x : values) reference.mean += x / n;
  for (const double x : values) {
    const long double square = (x - reference.mean) * (x - reference.mean);
    reference.m2 += square / n;
    reference.m4 += square * square / n;
  }
  return reference;
}

void check_against_reference(const Moments& moments, std::span<const double> values) {
  const Reference expected = reference_of(values);
  const auto n = static_cast<long double>(values.size());
  CHECK(moments.count() == values.size());
  CHECK(moments.mean() == Approx(static_cast<double>(expected.mean)).epsilon(1e-13));
  const auto sd = static_cast<double>(std::sqrt(expected.m2 * n / (n - 1)));
  CHECK(moments.sd() == Approx(sd).epsilon(1e-12));
  CHECK(moments.standard_error_of_mean() ==
        Approx(sd / std::sqrt(static_cast<double>(n))).epsilon(1e-12));
  const auto error_of_sd = static_cast<double>(
      std::sqrt((expected.m4 - expected.m2 * expected.m2) / n / expected.m2) / 2);
  CHECK(moments.standard_error_of_sd() == Approx(error_of_sd).epsilon(1e-10));
}

}  // namespace

TEST_CASE("moments agree with their definitions for any number of values") {
  for (const std::size_t n : {2u, 3u, 7u, 8u, 9u, 255u, 256u, 1000u}) {
    const std::vector<double> values = skewed_values(n, static_cast<std::uint32_t>(n));
    check_against_reference(Moments(values), values);
  }
}

TEST_CASE("merged blocks have the moments of all their values") {
  const std::vector<double> values = skewed_values(10'000, 1);
  Moments merged;
  for (std::size_t first = 0; first < values.size();) {
    const std::size_t length = std::min<std::size_t>(1 + first % 300, values.size() - first);
    merged.merge(Moments(std::span(values).subspan(first, length)));
    first += length;
  }
  check_against_reference(merged, values);
}

TEST_CASE("merging with an empty set changes nothing") {
  const std::vector<double> values = skewed_values(100, 2);
  Moments moments(values);
  moments.merge(Moments());
  CHECK(moments.count() == 100);
  Moments empty;
  empty.merge(moments);
  CHECK(empty.mean() == moments.mean());
  CHECK(empty.sd() == moments.sd());
}

TEST_CASE("constant values have exactly their own mean and no spread") {
  const double constant = 0.1 + 0.2;
  Moments moments;
  for (int block = 0; block < 7; ++block)
    moments.merge(Moments(std::vector<double>(256, constant)));
  CHECK(moments.mean() == constant);
  CHECK(moments.sd() == 0);
  CHECK(moments.standard_error_of_mean() == 0);
  CHECK(moments.standard_error_of_sd() == 0);
}

TEST_CASE("a large common offset does not spoil the spread") {
  std::vector<double> values = skewed_values(5'000, 3);
  const double sd = Moments(values).sd();
  for (double& value : values) value += 1e9;
  CHECK(Moments(values).sd() == Approx(sd).epsilon(1e-6));
}
