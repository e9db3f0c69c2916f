#include "random/portable_math.hpp"
#include "random/shapes/shapes.hpp"
#include "random/special_functions.hpp"
#include "random/tabulated_quantile.hpp"

#include <limits>

namespace remitsim {

namespace {

/// Of y = ln x for scale 1.
TabulatedQuantile log_table(double shape) {
  return TabulatedQuantile(
      {.tails = [=](double y) { return portable::incomplete_gamma(shape, portable::exp(y)); },
       .density = [=](double y) { return portable::gamma_kernel(shape, portable::exp(y)); },
       .lowest = -700,
       .highest = 700});
}

}  // namespace

ValueRange range_of(const Gamma&) {
  return {least_positive, std::numeric_limits<double>::infinity()};
}

double cdf_of(const Gamma& shape, double x) {
  const double ratio = x / shape.scale;
  if (ratio < least_positive) return 0;
  if (ratio > std::numeric_limits<double>::max()) return 1;
  return portable::incomplete_gamma(shape.shape, ratio).lower;
}

ShapeQuantile quantile_of(const Gamma& shape) {
  return [table = log_table(shape.shape), scale = shape.scale](double u) {
    return scale * portable::exp(table(u));
  };
}

}  // namespace remitsim
