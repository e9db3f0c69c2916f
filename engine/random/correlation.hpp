#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace remitsim {

// Correlation matrices, n × n, row by row.

/// The lower triangle L with L·Lᵀ = matrix, row by row with zeros above the diagonal; nothing where
/// the matrix is not positive definite. The same bits on every processor.
std::optional<std::vector<double>> cholesky(const std::vector<double>& matrix, std::size_t n);

/// The smallest eigenvalue of a symmetric matrix.
double smallest_eigenvalue(const std::vector<double>& matrix, std::size_t n);

/// The correlation matrix nearest to a symmetric matrix in the Frobenius norm among those whose
/// eigenvalues are at least 1e-4, so that it is still valid once its digits are cut to six.
/// Source: Higham 2002, IMA Journal of Numerical Analysis 22, 329–343 (alternating projections).
std::vector<double> nearest_correlation(const std::vector<double>& matrix, std::size_t n);

}  // namespace remitsim
