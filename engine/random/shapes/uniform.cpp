#include "random/shapes/shapes.hpp"

#include <algorithm>

namespace remitsim {

ValueRange range_of(const Uniform& shape) {
  return {shape.minimum, shape.maximum};
}

double cdf_of(const Uniform& shape, double x) {
  return std::clamp((x - shape.minimum) / (shape.maximum - shape.minimum), 0.0, 1.0);
}

ShapeQuantile quantile_of(const Uniform& shape) {
  return [shape](double u) { return shape.minimum + u * (shape.maximum - shape.minimum); };
}

}  // namespace remitsim
