#include "random/correlation.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <random>

using namespace remitsim;

namespace {

using Values = std::vector<double>;

double distance(const Values& a, const Values& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(sum);
}

/// 1 0.9 0.1 / 0.9 1 0.9 / 0.1 0.9 1: no three numbers can be correlated like that.
const Values impossible = {1, 0.9, 0.1, 0.9, 1, 0.9, 0.1, 0.9, 1};

}  // namespace

TEST_CASE("the Cholesky factor times its transpose is the matrix") {
  const Values matrix = {1, 0.6, -0.3, 0.6, 1, 0.1, -0.3, 0.1, 1};
  const auto lower = cholesky(matrix, 3);
  REQUIRE(lower.has_value());
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) {
      double sum = 0;
      for (std::size_t k = 0; k < 3; ++k) sum += (*lower)[i * 3 + k] * (*lower)[j * 3 + k];
      CHECK(sum == Approx(matrix[i * 3 + j]).margin(1e-15));
      if (j > i) CHECK((*lower)[i * 3 + j] == 0);
    }
  }
}

TEST_CASE("a matrix that no numbers can have is not positive definite") {
  CHECK_FALSE(cholesky(impossible, 3).has_value());
  CHECK(smallest_eigenvalue(impossible, 3) < 0);
  CHECK_FALSE(cholesky({1, 1, 1, 1}, 2).has_value());
}

TEST_CASE("the smallest eigenvalue of two correlated numbers is one less the correlation") {
  CHECK(smallest_eigenvalue({1, 0.7, 0.7, 1}, 2) == Approx(0.3));
}

TEST_CASE("the nearest correlation matrix is one, and none near it is nearer") {
  const Values nearest = nearest_correlation(impossible, 3);
  REQUIRE(cholesky(nearest, 3).has_value());
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(nearest[i * 3 + i] == 1);
    for (std::size_t j = 0; j < 3; ++j) CHECK(nearest[i * 3 + j] == Approx(nearest[j * 3 + i]));
  }
  CHECK(smallest_eigenvalue(nearest, 3) == Approx(1e-4).epsilon(0.01));
  const double least = distance(nearest, impossible);
  std::mt19937_64 generator(7);
  std::normal_distribution<double> noise(0, 0.01);
  int tried = 0;
  while (tried < 2'000) {
    Values other = nearest;
    for (const auto& [i, j] : {std::pair{0, 1}, {0, 2}, {1, 2}}) {
      const double change = noise(generator);
      other[static_cast<std::size_t>(i * 3 + j)] += change;
      other[static_cast<std::size_t>(j * 3 + i)] += change;
    }
    if (smallest_eigenvalue(other, 3) < 1e-4) continue;
    ++tried;
    CHECK(distance(other, impossible) > least - 1e-9);
  }
}

TEST_CASE("a valid matrix is the nearest to itself") {
  const Values matrix = {1, 0.6, -0.3, 0.6, 1, 0.1, -0.3, 0.1, 1};
  CHECK(distance(nearest_correlation(matrix, 3), matrix) < 1e-9);
}
