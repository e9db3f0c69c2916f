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

constexpr double least_eigenvalue = 1e-4;  // that of random/correlation.hpp

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
    for (std::size_t j = 0; j < 3; ++j) CHECK(nearest[i * 3 + j] == nearest[j * 3 + i]);
  }
  CHECK(smallest_eigenvalue(nearest, 3) == Approx(least_eigenvalue).epsilon(1e-6));
  const double least = distance(nearest, impossible);
  std::mt19937_64 generator(7);
  std::uniform_real_distribution<double> change(-0.01, 0.01);
  int tried = 0;
  for (int attempt = 0; attempt < 10'000; ++attempt) {
    Values other = nearest;
    for (const auto& [i, j] :
         std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {0, 2}, {1, 2}}) {
      other[i * 3 + j] += change(generator);
      other[j * 3 + i] = other[i * 3 + j];
    }
    if (smallest_eigenvalue(other, 3) < least_eigenvalue) continue;
    ++tried;
    CHECK(distance(other, impossible) > least - 1e-9);
  }
  CHECK(tried > 1'000);
}

TEST_CASE("the example of Higham's paper has its closed form") {
  // Higham 2002, section 1. By symmetry the nearest matrix has a beside the diagonal and b in the
  // corners; the smallest eigenvalue ε gives b = 2a²/(1 − ε) − (1 − ε), and the distance is least
  // where 4a³/(1 − ε)² = a + 1.
  const Values matrix = {1, 1, 0, 1, 1, 1, 0, 1, 1};
  const double rest = 1 - least_eigenvalue;
  double a = 1;
  for (int step = 0; step < 20; ++step) {
    a -= (4 * a * a * a / (rest * rest) - a - 1) / (12 * a * a / (rest * rest) - 1);
  }
  const double b = 2 * a * a / rest - rest;
  CHECK(distance(nearest_correlation(matrix, 3), {1, a, b, a, 1, a, b, a, 1}) < 1e-9);
}

TEST_CASE("a valid matrix is the nearest to itself") {
  const Values matrix = {1, 0.6, -0.3, 0.6, 1, 0.1, -0.3, 0.1, 1};
  CHECK(distance(nearest_correlation(matrix, 3), matrix) < 1e-9);
  const Values nearest = nearest_correlation(impossible, 3);
  CHECK(distance(nearest_correlation(nearest, 3), nearest) < 1e-9);
}

TEST_CASE("the nearest correlation matrix stays one when it is written with six decimals") {
  Values written = nearest_correlation(impossible, 3);
  for (double& entry : written) entry = std::round(entry * 1e6) / 1e6;
  CHECK(cholesky(written, 3).has_value());
}
