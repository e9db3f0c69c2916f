#include "random/correlation.hpp"

#include <Eigen/Eigenvalues>

#include <cmath>

namespace remitsim {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::Map<const Matrix> as_matrix(const std::vector<double>& values, std::size_t n) {
  const auto size = static_cast<Eigen::Index>(n);
  return {values.data(), size, size};
}

/// The nearest symmetric matrix whose eigenvalues are at least `least`.
Matrix with_eigenvalues_from(const Matrix& matrix, double least) {
  const Eigen::SelfAdjointEigenSolver<Matrix> solver(matrix);
  const Matrix& vectors = solver.eigenvectors();
  const auto eigenvalues = solver.eigenvalues().cwiseMax(least);
  const Matrix product = vectors * eigenvalues.asDiagonal() * vectors.transpose();
  return (product + product.transpose()) / 2;  // rounding errors are not symmetric
}

}  // namespace

std::optional<std::vector<double>> cholesky(const std::vector<double>& matrix, std::size_t n) {
  // A library's blocked algorithm sums in an order that depends on the processor's caches.
  std::vector<double> lower(n * n, 0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= lower[i * n + k] * lower[j * n + k];
      if (i > j) {
        lower[i * n + j] = sum / lower[j * n + j];
      } else if (sum > 0) {
        lower[i * n + i] = std::sqrt(sum);
      } else {
        return std::nullopt;
      }
    }
  }
  return lower;
}

double smallest_eigenvalue(const std::vector<double>& matrix, std::size_t n) {
  const Eigen::SelfAdjointEigenSolver<Matrix> solver(as_matrix(matrix, n), Eigen::EigenvaluesOnly);
  return solver.eigenvalues().minCoeff();
}

std::vector<double> nearest_correlation(const std::vector<double>& matrix, std::size_t n) {
  constexpr double least_eigenvalue = 1e-4;
  constexpr double tolerance = 1e-12;
  constexpr int most_rounds = 10'000;
  Matrix nearest = as_matrix(matrix, n);
  Matrix correction = Matrix::Zero(nearest.rows(), nearest.cols());
  for (int round = 0; round < most_rounds; ++round) {
    const Matrix corrected = nearest - correction;
    const Matrix positive = with_eigenvalues_from(corrected, least_eigenvalue);
    correction = positive - corrected;
    Matrix next = positive;
    next.diagonal().setOnes();
    const double change = (next - nearest).norm();
    nearest = next;
    if (change < tolerance * static_cast<double>(n)) break;
  }
  return {nearest.data(), nearest.data() + nearest.size()};
}

}  // namespace remitsim
