#include "random/quantile.hpp"

#include "random/normal.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace remitsim {

namespace {

double cdf_of(const Constant& shape, double x) {
  return x < shape.value ? 0 : 1;
}
double quantile_of(const Constant& shape, double) {
  return shape.value;
}

double cdf_of(const Uniform& shape, double x) {
  return std::clamp((x - shape.minimum) / (shape.maximum - shape.minimum), 0.0, 1.0);
}
double quantile_of(const Uniform& shape, double u) {
  return shape.minimum + u * (shape.maximum - shape.minimum);
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
double quantile_of(const Triangular& shape, double u) {
  const double width = shape.maximum - shape.minimum;
  const double rising = shape.mode - shape.minimum;
  return u * width <= rising
             ? shape.minimum + std::sqrt(u * width * rising)
             : shape.maximum - std::sqrt((1 - u) * width * (shape.maximum - shape.mode));
}

double cdf_of(const Normal& shape, double x) {
  return normal_cdf((x - shape.mean) / shape.sd);
}
double quantile_of(const Normal& shape, double u) {
  return shape.mean + shape.sd * normal_quantile(u);
}

}  // namespace

double cdf(const Distribution& distribution, double value) {
  return std::visit([&](const auto& shape) { return cdf_of(shape, value); }, distribution.shape);
}

QuantileFunction::QuantileFunction(const Distribution& distribution) : distribution_(distribution) {
  if (distribution.is_constant()) return;
  below_ = cdf(distribution, distribution.at_least);
  within_ = cdf(distribution, distribution.at_most) - below_;
}

double QuantileFunction::operator()(double u) const {
  // The ends of the shape's own range have no finite quantile.
  const double p = std::clamp(below_ + u * within_, 0x1p-54, 1 - 0x1p-53);
  const double value =
      std::visit([&](const auto& shape) { return quantile_of(shape, p); }, distribution_.shape);
  return std::clamp(value, distribution_.at_least, distribution_.at_most);
}

}  // namespace remitsim
