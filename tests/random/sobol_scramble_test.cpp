// What the random scramble of the Sobol' sequence promises, over many seeds.

#include "random/normal.hpp"
#include "random/sobol.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

using namespace remitsim;

namespace {

constexpr std::uint64_t seeds = 4'000;

/// How likely it is that a comparison fails although its hypothesis holds.
constexpr double level = 1e-4;

/// values[draw][seed] of a coordinate that has the given dimension and entity.
std::vector<std::vector<double>> over_seeds(std::size_t dimension, std::uint32_t entity,
                                            std::size_t draws) {
  const SobolDirections directions = sobol_directions(dimension).back();
  std::vector<std::vector<double>> values(draws);
  std::vector<double> one(draws);
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    SobolCoordinate(directions, {seed, 3, entity}).fill(0, one);
    for (std::size_t draw = 0; draw < draws; ++draw) values[draw].push_back(one[draw]);
  }
  return values;
}

/// The test of Kolmogorov and Smirnov, with the limit of Massart 1990 (Annals of Probability 18,
/// 1269–1283), which holds for every n: P(√n·D > x) ≤ 2·exp(−2x²).
bool is_uniform(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  double distance = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto below = static_cast<double>(i);
    distance = std::max({distance, values[i] - below / n, (below + 1) / n - values[i]});
  }
  return std::sqrt(n) * distance <= std::sqrt(std::log(2 / level) / 2);
}

/// The correlation of uniform numbers, in its standard errors 1/√n where they are independent.
double standardised_correlation(const std::vector<double>& x, const std::vector<double>& y) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += 12 * (x[i] - 0.5) * (y[i] - 0.5);
  return sum / std::sqrt(static_cast<double>(x.size()));
}

/// What `comparisons` standard normal numbers exceed in magnitude with probability `level`.
double normal_limit(std::size_t comparisons) {
  return normal_quantile(1 - level / 2 / static_cast<double>(comparisons));
}

/// The digits in which two Sobol numbers differ, as a uniform number is made of them, after the
/// first `left_out` digits.
double difference(double a, double b, int left_out) {
  const auto cell = [](double u) { return static_cast<std::uint32_t>(u * 0x1p32); };
  return (((cell(a) ^ cell(b)) << left_out) + 0.5) * 0x1p-32;
}

std::vector<double> differences(const std::vector<double>& a, const std::vector<double>& b,
                                int left_out) {
  std::vector<double> values;
  for (std::size_t i = 0; i < a.size(); ++i) values.push_back(difference(a[i], b[i], left_out));
  return values;
}

}  // namespace

TEST_CASE("every Sobol point is uniform over the scrambles") {
  for (const std::size_t dimension : {1u, 2u, 40u}) {
    const auto values = over_seeds(dimension, 0, 40 * replicate_count);
    for (const std::size_t point : {0u, 1u, 2u, 7u, 39u}) {
      INFO("dimension " << dimension << ", point " << point);
      CHECK(is_uniform(values[point * replicate_count]));
      CHECK(is_uniform(values[point * replicate_count + 9]));
    }
  }
}

TEST_CASE("digits after the first in which two Sobol points differ are scrambled apart") {
  // As under Owen's scramble: those before it agree, that one differs, those after are random.
  const auto values = over_seeds(1, 0, 4 * replicate_count);
  const auto& zero = values[0];
  const auto& half = values[replicate_count];                // 0.1 in binary
  const auto& quarter = values[3 * replicate_count];         // 0.01
  const auto& three_quarters = values[2 * replicate_count];  // 0.11
  for (std::size_t seed = 0; seed < seeds; ++seed) {
    REQUIRE(difference(zero[seed], half[seed], 0) > 0.5);
    REQUIRE(difference(zero[seed], quarter[seed], 0) > 0.25);
    REQUIRE(difference(zero[seed], quarter[seed], 0) < 0.5);
    REQUIRE(difference(half[seed], three_quarters[seed], 0) > 0.25);
    REQUIRE(difference(half[seed], three_quarters[seed], 0) < 0.5);
  }
  CHECK(is_uniform(differences(zero, half, 1)));
  CHECK(is_uniform(differences(zero, quarter, 2)));
  CHECK(is_uniform(differences(half, three_quarters, 2)));
  CHECK(std::fabs(standardised_correlation(differences(zero, half, 1),
                                           differences(zero, quarter, 2))) < normal_limit(1));
}

TEST_CASE("Sobol coordinates of different entities are scrambled independently") {
  constexpr std::size_t points = 3;
  const auto x = over_seeds(1, 0, points * replicate_count);
  const auto y = over_seeds(2, 1, points * replicate_count);
  const auto z = over_seeds(1, 2, points * replicate_count);
  for (std::size_t draw = 0; draw < x.size(); ++draw) {
    const double limit = normal_limit(2 * x.size());
    CHECK(std::fabs(standardised_correlation(x[draw], y[draw])) < limit);
    CHECK(std::fabs(standardised_correlation(x[draw], z[draw])) < limit);
  }
  // Not their shifts alone.
  const auto by_matrix = [](const auto& values) {
    return differences(values[0], values[replicate_count], 1);
  };
  CHECK(std::fabs(standardised_correlation(by_matrix(x), by_matrix(z))) < normal_limit(1));
}

TEST_CASE("replicates of a Sobol coordinate are scrambled independently") {
  const auto values = over_seeds(2, 0, 2 * replicate_count);
  std::vector<std::vector<double>> by_matrix;
  for (std::size_t r = 0; r < replicate_count; ++r) {
    by_matrix.push_back(differences(values[r], values[replicate_count + r], 1));
  }
  const double limit = normal_limit(replicate_count * (replicate_count - 1));
  for (std::size_t r = 0; r < replicate_count; ++r) {
    for (std::size_t s = 0; s < r; ++s) {
      CHECK(std::fabs(standardised_correlation(values[r], values[s])) < limit);
      CHECK(std::fabs(standardised_correlation(by_matrix[r], by_matrix[s])) < limit);
    }
  }
}

TEST_CASE("a Sobol scramble depends on all that names its stream") {
  const SobolDirections directions = sobol_directions(3).back();
  std::set<double> first_numbers;
  for (const Stream& stream :
       {Stream{1, 1, 1}, Stream{2, 1, 1}, Stream{1, 2, 1}, Stream{1, 1, 2}}) {
    std::vector<double> values(replicate_count);
    SobolCoordinate(directions, stream).fill(0, values);
    first_numbers.insert(values.begin(), values.end());
  }
  CHECK(first_numbers.size() == 4 * replicate_count);
}

TEST_CASE("a Sobol scramble uses none of the random words that a stream's draws get") {
  const Stream stream{1, 2, 3};
  std::set<std::uint32_t> words;
  for (std::uint64_t counter = 0; counter < 4'096; ++counter) {
    for (const std::uint32_t word : philox(stream, counter)) words.insert(word);
  }
  // The first point is the shift alone.
  std::vector<double> shifts(replicate_count);
  SobolCoordinate(sobol_directions(1).back(), stream).fill(0, shifts);
  for (const double shift : shifts) {
    CHECK(words.count(static_cast<std::uint32_t>(shift * 0x1p32)) == 0);
  }
}
