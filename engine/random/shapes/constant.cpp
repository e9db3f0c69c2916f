#include "random/shapes/shapes.hpp"

namespace remitsim {

ValueRange range_of(const Constant& shape) {
  return {shape.value, shape.value};
}

double cdf_of(const Constant& shape, double x) {
  return x < shape.value ? 0 : 1;
}

ShapeQuantile quantile_of(const Constant& shape) {
  return [value = shape.value](double) { return value; };
}

}  // namespace remitsim
