#pragma once

#include "random/quantile.hpp"
#include "remitsim/distribution.hpp"

#include <functional>

namespace remitsim {

// What each shape is: its range, its distribution function P(X ≤ x), and its quantile function at
// 0 < u < 1. A new shape is these three, in a file of its own.

/// May hold tables: made once, called for each draw.
using ShapeQuantile = std::function<double(double)>;

ValueRange range_of(const Constant& shape);
double cdf_of(const Constant& shape, double x);
ShapeQuantile quantile_of(const Constant& shape);

ValueRange range_of(const Uniform& shape);
double cdf_of(const Uniform& shape, double x);
ShapeQuantile quantile_of(const Uniform& shape);

ValueRange range_of(const Triangular& shape);
double cdf_of(const Triangular& shape, double x);
ShapeQuantile quantile_of(const Triangular& shape);

ValueRange range_of(const Pert& shape);
double cdf_of(const Pert& shape, double x);
ShapeQuantile quantile_of(const Pert& shape);

ValueRange range_of(const Normal& shape);
double cdf_of(const Normal& shape, double x);
ShapeQuantile quantile_of(const Normal& shape);

ValueRange range_of(const Lognormal& shape);
double cdf_of(const Lognormal& shape, double x);
ShapeQuantile quantile_of(const Lognormal& shape);

ValueRange range_of(const Beta& shape);
double cdf_of(const Beta& shape, double x);
ShapeQuantile quantile_of(const Beta& shape);

ValueRange range_of(const Gamma& shape);
double cdf_of(const Gamma& shape, double x);
ShapeQuantile quantile_of(const Gamma& shape);

ValueRange range_of(const StudentT& shape);
double cdf_of(const StudentT& shape, double x);
ShapeQuantile quantile_of(const StudentT& shape);

ValueRange range_of(const Empirical& shape);
double cdf_of(const Empirical& shape, double x);
ShapeQuantile quantile_of(const Empirical& shape);

}  // namespace remitsim
