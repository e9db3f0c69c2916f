#pragma once

#include "random/special_functions.hpp"

#include <functional>
#include <vector>

namespace remitsim {

/// A quantile function without a closed form, tabulated once: the values y(z) at equally spaced
/// normal quantiles z, with monotone cubic Hermite interpolation between them. As a function of z
/// rather than of the probability, it is smooth up to the tails. The tables are made with portable
/// functions alone, so that they are the same bits on every processor.
class TabulatedQuantile {
 public:
  /// A distribution of y: its two tails, its density, and an interval beyond which no value is
  /// looked for.
  struct Source {
    std::function<portable::TwoTails(double)> tails;
    std::function<double(double)> density;
    double lowest;
    double highest;
  };
  explicit TabulatedQuantile(const Source& source);

  /// y where the probability below it is `u`, 0 < u < 1.
  double operator()(double u) const;

 private:
  struct Knot {
    double value;  ///< y(zᵢ)
    double slope;  ///< dy/dz times the distance of two knots
  };
  std::vector<Knot> knots_;
};

}  // namespace remitsim
