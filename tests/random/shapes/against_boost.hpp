#pragma once

#include "random/quantile.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace remitsim::test {

/// Probabilities from one tail to the other: dense in the middle, and by powers of two up to the
/// ends of what is drawn, 2^-53 and 1 − 2^-53.
inline std::vector<double> probabilities() {
  std::vector<double> all;
  for (int i = 1; i < 3'000; ++i) all.push_back(i / 3'000.0);
  for (int power = 2; power <= 53; ++power) {
    for (const double factor : {1.0, 1.3, 1.7}) {
      all.push_back(factor * std::ldexp(1.0, -power));
      all.push_back(1 - std::ldexp(1.0, -power));
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

/// The largest error of the quantiles over all probabilities, in units of `scale`, or of the value
/// where it is larger.
template <class Reference>
double largest_quantile_error(const Distribution& distribution, const Reference& reference,
                              double scale) {
  const QuantileFunction quantile_of(distribution);
  double largest = 0;
  for (const double u : probabilities()) {
    const double expected = quantile(reference, u);
    const double unit = std::max(scale, std::fabs(expected));
    largest = std::max(largest, std::fabs(quantile_of(u) - expected) / unit);
  }
  return largest;
}

/// The largest error of the distribution function at the reference's quantiles.
template <class Reference>
double largest_cdf_error(const Distribution& distribution, const Reference& reference) {
  double largest = 0;
  for (const double u : probabilities()) {
    const double x = quantile(reference, u);
    largest = std::max(largest, std::fabs(cdf(distribution, x) - cdf(reference, x)));
  }
  return largest;
}

/// location + scale·X, for X of a distribution of Boost.Math.
template <class Standard>
struct Moved {
  Standard standard;
  double location;
  double scale;

  friend double quantile(const Moved& moved, double u) {
    return moved.location + moved.scale * quantile(moved.standard, u);
  }
  friend double cdf(const Moved& moved, double x) {
    return cdf(moved.standard, (x - moved.location) / moved.scale);
  }
};

}  // namespace remitsim::test
