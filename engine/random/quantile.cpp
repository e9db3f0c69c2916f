#include "random/quantile.hpp"

#include "random/shapes/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

namespace remitsim {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// P(X < value), which differs from P(X ≤ value) where single values have a probability.
double probability_below(const Distribution& distribution, double value) {
  return cdf(distribution, std::nextafter(value, -infinity));
}

}  // namespace

ValueRange range(const Distribution& distribution) {
  return std::visit([](const auto& shape) { return range_of(shape); }, distribution.shape);
}

double cdf(const Distribution& distribution, double value) {
  return std::visit([&](const auto& shape) { return cdf_of(shape, value); }, distribution.shape);
}

double kept_probability(const Distribution& distribution) {
  return cdf(distribution, distribution.at_most) -
         probability_below(distribution, distribution.at_least);
}

QuantileFunction::QuantileFunction(const Distribution& distribution)
    : shape_quantile_(
          std::visit([](const auto& shape) { return quantile_of(shape); }, distribution.shape)),
      below_(probability_below(distribution, distribution.at_least)),
      within_(kept_probability(distribution)) {
  // Not the probability below the limit itself: where single values have a probability, its
  // quantile is a value below the limit.
  least_probability_ = std::max(std::nextafter(below_, 1.0), 0x1p-54);
  const ValueRange shape = range(distribution);
  values_ = {std::max(shape.least, distribution.at_least),
             std::min(shape.most, distribution.at_most)};
}

double QuantileFunction::operator()(double u) const {
  // Inside (0, 1), at whose ends there may be no finite quantile.
  const double p = std::min(std::max(below_ + u * within_, least_probability_), 1 - 0x1p-53);
  return std::min(std::max(shape_quantile_(p), values_.least), values_.most);
}

double median(const Distribution& distribution) {
  return QuantileFunction(distribution)(0.5);
}

}  // namespace remitsim
