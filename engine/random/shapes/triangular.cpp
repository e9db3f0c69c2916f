#include "random/shapes/shapes.hpp"

#include <cmath>

namespace remitsim {

ValueRange range_of(const Triangular& shape) {
  return {shape.minimum, shape.maximum};
}

double cdf_of(const Triangular& shape, double x) {
  const double width = shape.maximum - shape.minimum;
  if (x <= shape.minimum) return 0;
  if (x >= shape.maximum) return 1;
  const double from_minimum = x - shape.minimum;
  const double to_maximum = shape.maximum - x;
  return x <= shape.mode ? from_minimum * from_minimum / (width * (shape.mode - shape.minimum))
                         : 1 - to_maximum * to_maximum / (width * (shape.maximum - shape.mode));
}

ShapeQuantile quantile_of(const Triangular& shape) {
  return [shape](double u) {
    const double width = shape.maximum - shape.minimum;
    const double rising = shape.mode - shape.minimum;
    const double falling = shape.maximum - shape.mode;
    return u * width <= rising ? shape.minimum + std::sqrt(u * width * rising)
                               : shape.maximum - std::sqrt((1 - u) * width * falling);
  };
}

}  // namespace remitsim
