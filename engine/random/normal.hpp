#pragma once

namespace remitsim {

/// The standard normal distribution function Φ(x). Absolute error below 2e-15.
double normal_cdf(double x);

/// Φ⁻¹(p) for 0 < p < 1. Relative error below 1e-15 in the centre and 2e-15 in the tails.
/// Source: Wichura 1988, Algorithm AS 241 (PPND16), Applied Statistics 37, 477–484.
double normal_quantile(double p);

}  // namespace remitsim
