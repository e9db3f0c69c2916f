#pragma once

#include "random/portable_math.hpp"

namespace remitsim {

/// The standard normal distribution function Φ(x). Absolute error below 1.5e-15.
double normal_cdf(double x);

/// The argument of normal_quantile_in_centre's polynomial: −ln 4p(1 − p), which is 0 at p = ½.
inline double central_argument(double p) {
  return -portable::log(4 * p * (1 - p));
}

/// Up to which argument that polynomial holds: Φ⁻¹ of 0.0046 and 0.9954.
inline constexpr double central_end = 4;

/// The normal quantile of p where w = central_argument(p) ≤ central_end, without a branch: z =
/// (2p − 1)·P(w). P was fitted at Chebyshev's points to √2·erf⁻¹(x)/x with x = √(1 − e^−w) in 80
/// digits, after the idea of Giles 2010 (GPU Computing Gems, chapter 10).
inline double normal_quantile_in_centre(double p, double w) {
  constexpr double coefficients[] = {
      0x1.f29aec2be3e76p+0,   0x1.69b3eab04ee3ep-2,   -0x1.6cd293ae8139bp-9,  -0x1.39a9bdc7ad6aep-9,
      0x1.40376591785adp-12,  0x1.67c4b04677d65p-17,  -0x1.ce9e28e1f1f86p-18, 0x1.e1472a464e264p-22,
      0x1.a37bcdac07d4ep-24,  -0x1.39532631857e2p-26, -0x1.8e969d0d0d0a9p-32, 0x1.c9207e52a7d0fp-32,
      -0x1.0819431c0ddc0p-35, -0x1.b1732f3fb6f08p-38, 0x1.4ff97808a523dp-40,  0x1.228a8faf360c6p-45,
      -0x1.ee5e9009f9e45p-46, 0x1.d34972b94e779p-51,  0x1.aa2fdea6dae6bp-52};
  return (p - 0.5) * 2 * portable::detail::polynomial(coefficients, w - 2);
}

/// The normal quantile of any other p in (0, 1), by Wichura 1988 (Applied Statistics 37, algorithm
/// AS 241).
double normal_quantile_in_tail(double p);

/// The normal quantile function Φ⁻¹(p), 2^-1020 ≤ p < 1. Relative error below 1e-15 (measured in
/// tests/random/elementary_errors_test.cpp).
inline double normal_quantile(double p) {
  const double w = central_argument(p);
  return w <= central_end ? normal_quantile_in_centre(p, w) : normal_quantile_in_tail(p);
}

}  // namespace remitsim
