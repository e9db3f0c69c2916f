#include "random/normal.hpp"

#include "random/shapes/shapes.hpp"

#include <limits>

namespace remitsim {

ValueRange range_of(const Normal&) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  return {-infinity, infinity};
}

double cdf_of(const Normal& shape, double x) {
  return normal_cdf((x - shape.mean) / shape.sd);
}

ShapeQuantile quantile_of(const Normal& shape) {
  return [shape](double u) { return shape.mean + shape.sd * normal_quantile(u); };
}

}  // namespace remitsim
