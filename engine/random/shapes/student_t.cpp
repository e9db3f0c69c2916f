#include "random/portable_math.hpp"
#include "random/shapes/shapes.hpp"
#include "random/special_functions.hpp"
#include "random/tabulated_quantile.hpp"

#include <cmath>
#include <limits>

namespace remitsim {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double sinh(double y) {
  return (portable::exp(y) - portable::exp(-y)) / 2;
}

double cosh(double y) {
  return (portable::exp(y) + portable::exp(-y)) / 2;
}

/// Abramowitz & Stegun 26.7.1, with n degrees of freedom.
portable::TwoTails tails_of(double n, double t) {
  const double square = t * t;
  const double far =
      portable::incomplete_beta(n / 2, 0.5, n / (n + square), square / (n + square)).lower / 2;
  return t < 0 ? portable::TwoTails{far, 1 - far} : portable::TwoTails{1 - far, far};
}

double density_of(double n, double t) {
  constexpr double pi = 0x1.921fb54442d18p1;
  const double log_scale =
      portable::log_gamma((n + 1) / 2) - portable::log_gamma(n / 2) - 0.5 * portable::log(n * pi);
  return portable::exp(log_scale - (n + 1) / 2 * portable::log1p(t * t / n));
}

/// Of y with t = sinh y: t itself grows too fast in the tails for cubics.
TabulatedQuantile inverse_sinh_table(double n) {
  return TabulatedQuantile({.tails = [=](double y) { return tails_of(n, sinh(y)); },
                            .density = [=](double y) { return density_of(n, sinh(y)) * cosh(y); },
                            .lowest = -300,
                            .highest = 300});
}

}  // namespace

ValueRange range_of(const StudentT&) {
  return {-infinity, infinity};
}

double cdf_of(const StudentT& shape, double x) {
  const double t = (x - shape.location) / shape.scale;
  if (std::isinf(t)) return t < 0 ? 0 : 1;
  return tails_of(shape.degrees_of_freedom, t).lower;
}

ShapeQuantile quantile_of(const StudentT& shape) {
  return [table = inverse_sinh_table(shape.degrees_of_freedom), location = shape.location,
          scale = shape.scale](double u) { return location + scale * sinh(table(u)); };
}

}  // namespace remitsim
