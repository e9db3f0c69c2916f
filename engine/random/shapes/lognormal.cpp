#include "random/normal.hpp"
#include "random/portable_math.hpp"
#include "random/shapes/shapes.hpp"

#include <limits>

namespace remitsim {

ValueRange range_of(const Lognormal&) {
  return {least_positive, std::numeric_limits<double>::infinity()};
}

double cdf_of(const Lognormal& shape, double x) {
  const double ratio = x / shape.median;
  if (ratio < least_positive) return 0;
  if (ratio > std::numeric_limits<double>::max()) return 1;
  return normal_cdf(portable::log(ratio) / shape.log_sigma);
}

ShapeQuantile quantile_of(const Lognormal& shape) {
  return [shape](double u) {
    return shape.median * portable::exp(shape.log_sigma * normal_quantile(u));
  };
}

}  // namespace remitsim
