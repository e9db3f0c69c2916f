#pragma once

namespace remitsim::portable {

// Like the elementary functions of portable_math.hpp: the same bits on every processor. Relative
// errors are below 1e-11 for parameters between 0.1 and 1,000, and grow in proportion to larger
// ones (tests/random/special_functions_test.cpp).

/// A probability and its complement, each with digits of its own: 1 − p would lose those of a small
/// tail.
struct TwoTails {
  double lower = 0;
  double upper = 1;
};

/// ln Γ(x) for x > 0, by Stirling's series (Abramowitz & Stegun 6.1.41).
double log_gamma(double x);

/// xᵃe⁻ˣ/Γ(a), the density of the logarithm of a gamma variable at ln x; a, x > 0.
double gamma_kernel(double a, double x);

/// xᵃyᵇ/B(a, b), the density of the log odds of a beta variable at ln(x/y); a, b, x, y > 0 and
/// x + y = 1.
double beta_kernel(double a, double b, double x, double y);

/// The regularised incomplete gamma functions P(a, x) and Q(a, x); a > 0, x ≥ 0.
/// By the series below a + 1 and the continued fraction above: Abramowitz & Stegun 6.5.29, 6.5.31.
TwoTails incomplete_gamma(double a, double x);

/// The regularised incomplete beta function I_x(a, b) and its complement; a, b > 0, x, y ≥ 0 and
/// x + y = 1. By the continued fraction: Abramowitz & Stegun 26.5.8.
TwoTails incomplete_beta(double a, double b, double x, double y);

/// Φ(z) and Φ(−z).
TwoTails normal_tails(double z);

}  // namespace remitsim::portable
