#include "random/portable_math.hpp"
#include "random/shapes/shapes.hpp"
#include "random/special_functions.hpp"
#include "random/tabulated_quantile.hpp"

namespace remitsim {

namespace {

double logistic(double y) {
  return 1 / (1 + portable::exp(-y));
}

/// Of the log odds y = ln(x/(1 − x)), which keep the digits of x near both ends.
TabulatedQuantile log_odds_table(double alpha, double beta) {
  return TabulatedQuantile(
      {.tails =
           [=](double y) {
             return portable::incomplete_beta(alpha, beta, logistic(y), logistic(-y));
           },
       .density =
           [=](double y) { return portable::beta_kernel(alpha, beta, logistic(y), logistic(-y)); },
       .lowest = -700,
       .highest = 700});
}

Beta as_beta(const Pert& shape) {
  const double width = shape.maximum - shape.minimum;
  return {1 + 4 * (shape.mode - shape.minimum) / width,
          1 + 4 * (shape.maximum - shape.mode) / width, shape.minimum, shape.maximum};
}

}  // namespace

ValueRange range_of(const Beta& shape) {
  return {shape.minimum, shape.maximum};
}

double cdf_of(const Beta& shape, double x) {
  if (x <= shape.minimum) return 0;
  if (x >= shape.maximum) return 1;
  const double width = shape.maximum - shape.minimum;
  return portable::incomplete_beta(shape.alpha, shape.beta, (x - shape.minimum) / width,
                                   (shape.maximum - x) / width)
      .lower;
}

ShapeQuantile quantile_of(const Beta& shape) {
  return [table = log_odds_table(shape.alpha, shape.beta), minimum = shape.minimum,
          width = shape.maximum - shape.minimum](double u) {
    return minimum + width * logistic(table(u));
  };
}

ValueRange range_of(const Pert& shape) {
  return range_of(as_beta(shape));
}

double cdf_of(const Pert& shape, double x) {
  return cdf_of(as_beta(shape), x);
}

ShapeQuantile quantile_of(const Pert& shape) {
  return quantile_of(as_beta(shape));
}

}  // namespace remitsim
