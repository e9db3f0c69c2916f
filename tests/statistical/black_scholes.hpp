#pragma once

#include <boost/math/distributions/normal.hpp>

#include <cmath>

namespace remitsim::test {

/// E max(c − T, 0) of a lognormal cost c = c₀ exp(σz − σ²/2): the formula of Black and Scholes with
/// the spot c₀, the strike T and no interest.
struct Call {
  double price = 0;
  double probability_of_exercise = 0;
};

inline Call black_scholes_call(double spot, double strike, double sigma) {
  const boost::math::normal_distribution<double> normal;
  const double d1 = (std::log(spot / strike) + sigma * sigma / 2) / sigma;
  const double d2 = d1 - sigma;
  const double exercise = boost::math::cdf(normal, d2);
  return {spot * boost::math::cdf(normal, d1) - strike * exercise, exercise};
}

}  // namespace remitsim::test
