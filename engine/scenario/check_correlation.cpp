#include "scenario/check_correlation.hpp"

#include "random/correlation.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>
#include <vector>

namespace remitsim {

namespace {

/// Adds a fault for the first entry that breaks the rule; false then.
bool check_diagonal(const Field& field, const Correlation& correlation) {
  const std::size_t n = correlation.names.size();
  for (std::size_t i = 0; i < n; ++i) {
    const double entry = correlation.matrix[i * n + i];
    if (entry == 1) continue;
    field.refuse(fmt::format("must be 1 in the diagonal, but {} with itself is {}",
                             correlation.names[i], entry));
    return false;
  }
  return true;
}

bool check_symmetry(const Field& field, const Correlation& correlation) {
  const std::size_t n = correlation.names.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double entry = correlation.matrix[i * n + j];
      const double mirrored = correlation.matrix[j * n + i];
      if (entry == mirrored) continue;
      field.refuse(fmt::format(
          "must be symmetric, but {0} with {1} is {2} in row {3}, column {4}, and {5} in row {4}, "
          "column {3}",
          correlation.names[i], correlation.names[j], entry, i + 1, j + 1, mirrored));
      return false;
    }
  }
  return true;
}

/// Rounded to six decimals, which leaves the nearest matrix valid.
std::vector<double> nearest_to_paste(const std::vector<double>& matrix, std::size_t n) {
  std::vector<double> nearest = nearest_correlation(matrix, n);
  for (double& entry : nearest) entry = std::round(entry * 1e6) / 1e6;
  return nearest;
}

std::string as_json(const std::vector<double>& matrix, std::size_t n) {
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < n; ++i) {
    const auto row = matrix.begin() + static_cast<std::ptrdiff_t>(i * n);
    rows.push_back(fmt::format("[{}]", fmt::join(row, row + static_cast<std::ptrdiff_t>(n), ", ")));
  }
  return fmt::format("[{}]", fmt::join(rows, ", "));
}

/// (1 − t)·1 + t·M has the smallest eigenvalue 1 − t + t·λ, which is positive for t < 1/(1 − λ).
double largest_factor(double smallest_eigenvalue) {
  constexpr double steps = 1e4;
  return (std::ceil(steps / (1 - smallest_eigenvalue)) - 1) / steps;
}

std::string remedy_for(const std::vector<double>& matrix, std::size_t n, double eigenvalue) {
  constexpr std::size_t longest_to_paste = 12;
  if (n <= longest_to_paste) {
    return fmt::format("the nearest matrix that is valid is {}",
                       as_json(nearest_to_paste(matrix, n), n));
  }
  return fmt::format("multiply every entry off the diagonal by {} or less",
                     largest_factor(eigenvalue));
}

}  // namespace

void check_correlation(const Field& field, const Correlation& correlation) {
  const std::vector<double>& matrix = correlation.matrix;
  const std::size_t n = correlation.names.size();
  if (!check_diagonal(field, correlation) || !check_symmetry(field, correlation)) return;
  if (cholesky(matrix, n)) return;
  const double eigenvalue = smallest_eigenvalue(matrix, n);
  field.refuse(fmt::format(
      "must be positive definite, but its smallest eigenvalue is {:.4g}: no inputs can be "
      "correlated like that; {}",
      eigenvalue, remedy_for(matrix, n, eigenvalue)));
}

}  // namespace remitsim
