#include "random/normal.hpp"

#include "random/portable_math.hpp"

#include <algorithm>
#include <cmath>

namespace remitsim {

namespace {

using portable::detail::polynomial;

// Numerators and denominators of AS 241: tails, far tails.
constexpr double tail_top[] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                               5.76949722146069140550e0,  3.64784832476320460504e0,
                               1.27045825245236838258e0,  2.41780725177450611770e-1,
                               2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double tail_bottom[] = {1.0,
                                  2.05319162663775882187e0,
                                  1.67638483018380384940e0,
                                  6.89767334985100004550e-1,
                                  1.48103976427480074590e-1,
                                  1.51986665636164571966e-2,
                                  5.47593808499534494600e-4,
                                  1.05075007164441684324e-9};
constexpr double far_top[] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                              1.78482653991729133580e0,  2.96560571828504891230e-1,
                              2.65321895265761230930e-2, 1.24266094738807843860e-3,
                              2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double far_bottom[] = {1.0,
                                 5.99832206555887937690e-1,
                                 1.36929880922735805310e-1,
                                 1.48753612908506148525e-2,
                                 7.86869131145613259100e-4,
                                 1.84631831751005468180e-5,
                                 1.42151175831644588870e-7,
                                 2.04426310338993978564e-15};

double ratio(const double (&top)[8], const double (&bottom)[8], double x) {
  return polynomial(top, x) / polynomial(bottom, x);
}

}  // namespace

double normal_cdf(double x) {
  constexpr double inverse_root_two_pi = 0x1.9884533d43651p-2;
  if (x < -8.5) return 0;
  if (x > 8.5) return 1;
  // Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …); Marsaglia 2004, J. Statistical Software 11(4).
  double term = x;
  double sum = x;
  for (double odd = 3; std::fabs(term) > 1e-17 * std::fabs(sum); odd += 2) {
    term *= x * x / odd;
    sum += term;
  }
  const double value = 0.5 + sum * inverse_root_two_pi * portable::exp(-0.5 * x * x);
  return std::clamp(value, 0.0, 1.0);
}

double normal_quantile_in_tail(double p) {
  const double r = std::sqrt(-portable::log(std::min(p, 1 - p)));
  const double magnitude =
      r <= 5 ? ratio(tail_top, tail_bottom, r - 1.6) : ratio(far_top, far_bottom, r - 5);
  return p < 0.5 ? -magnitude : magnitude;
}

}  // namespace remitsim
