#include "statistics/moments.hpp"

#include "random/sample.hpp"
#include "statistics/power_totals.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
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

TEST_CASE("sums of blocks, added up, have the moments of all their values") {
  const std::vector<double> values = skewed_values(10'000, 1);
  const double pivot = values.front();
  PowerTotals total;
  for (std::size_t first = 0; first < values.size(); first += 256) {
    PowerSums block;
    const std::size_t length = std::min<std::size_t>(256, values.size() - first);
    block.add(std::span(values).subspan(first, length), pivot);
    total.add(block);
  }
  check_against_reference(Moments(total.rounded(), pivot, values.size()), values);
}

TEST_CASE("a pivot far out in the tail costs no digits that matter") {
  const std::vector<double> values = skewed_values(10'000, 1);
  const double pivot = *std::max_element(values.begin(), values.end());
  PowerSums sums;
  sums.add(values, pivot);
  check_against_reference(Moments(sums, pivot, values.size()), values);
}

TEST_CASE("the means of replicates are those of every sixteenth draw") {
  for (const std::size_t n : {5u, 16u, 1'000u}) {
    const std::vector<double> values = skewed_values(n, 4);
    const auto means = Moments(values).replicate_means();
    for (std::size_t r = 0; r < replicate_count; ++r) {
      double sum = 0;
      std::size_t count = 0;
      for (std::size_t i = r; i < n; i += replicate_count, ++count) sum += values[i];
      if (count > 0) CHECK(means[r] == Approx(sum / static_cast<double>(count)));
    }
  }
}

TEST_CASE("no values have no moments") {
  const Moments moments(std::span<const double>{});
  CHECK(moments.count() == 0);
  CHECK(moments.sd() == 0);
  CHECK(moments.standard_error_of_mean() == 0);
}

TEST_CASE("constant values have exactly their own mean and no spread") {
  const double constant = 0.1 + 0.2;
  const Moments moments(std::vector<double>(1'792, constant));
  CHECK(moments.mean() == constant);
  CHECK(moments.sd() == 0);
  CHECK(moments.standard_error_of_mean() == 0);
  CHECK(moments.standard_error_of_sd() == 0);
  CHECK(moments.replicate_means().back() == constant);
}

TEST_CASE("a large common offset does not spoil the spread") {
  std::vector<double> values = skewed_values(5'000, 3);
  const double sd = Moments(values).sd();
  for (double& value : values) value += 1e9;
  CHECK(Moments(values).sd() == Approx(sd).epsilon(1e-6));
}
