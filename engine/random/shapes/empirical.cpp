#include "random/shapes/shapes.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace remitsim {

namespace {

/// P(X ≤ values[i]); exactly 1 for the last.
std::vector<double> cumulative(const Empirical& shape) {
  std::vector<double> sums;
  double sum = 0;
  for (const double weight : shape.weights) sums.push_back(sum += weight);
  for (double& share : sums) share /= sum;
  return sums;
}

}  // namespace

ValueRange range_of(const Empirical& shape) {
  return {shape.values.front(), shape.values.back()};
}

double cdf_of(const Empirical& shape, double x) {
  const auto above = std::upper_bound(shape.values.begin(), shape.values.end(), x);
  const auto count = static_cast<std::size_t>(above - shape.values.begin());
  return count == 0 ? 0 : cumulative(shape)[count - 1];
}

ShapeQuantile quantile_of(const Empirical& shape) {
  return [values = shape.values, shares = cumulative(shape)](double u) {
    const auto found = std::lower_bound(shares.begin(), shares.end(), u);
    return values[static_cast<std::size_t>(found - shares.begin())];
  };
}

}  // namespace remitsim
