#include "random/special_functions.hpp"

#include "random/portable_math.hpp"

#include <cmath>

namespace remitsim::portable {

namespace {

constexpr int most_terms = 100'000;
constexpr double precision = 1e-15;

/// Evaluates b₀ + a₁/(b₁ + a₂/(b₂ + …)) by Lentz's method (Thompson & Barnett 1986).
class ContinuedFraction {
 public:
  explicit ContinuedFraction(double b0) : value_(kept_from_zero(b0)), c_(value_) {}

  /// Adds a term; false once the value does not change.
  bool add(double a, double b) {
    d_ = 1 / kept_from_zero(b + a * d_);
    c_ = kept_from_zero(b + a / c_);
    const double change = c_ * d_;
    value_ *= change;
    return std::fabs(change - 1) > precision;
  }
  [[nodiscard]] double value() const { return value_; }

 private:
  static double kept_from_zero(double x) { return x == 0 ? 1e-300 : x; }

  double value_;
  double c_;
  double d_ = 0;
};

double gamma_series(double a, double x) {
  double term = 1 / a;
  double sum = term;
  for (int n = 1; n < most_terms && term > precision * sum; ++n) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

double gamma_fraction(double a, double x) {
  ContinuedFraction fraction(x + 1 - a);
  for (int n = 1; n < most_terms && fraction.add(-n * (n - a), x + 2 * n + 1 - a); ++n) {
  }
  return 1 / fraction.value();
}

double beta_fraction(double a, double b, double x) {
  ContinuedFraction fraction(1);
  bool changes = true;
  for (int n = 1; n < most_terms && changes; ++n) {
    const double m = (n - n % 2) / 2.0;
    const double numerator = n % 2 == 0
                                 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                                 : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    changes = fraction.add(numerator, 1);
  }
  return 1 / fraction.value();
}

}  // namespace

double log_gamma(double x) {
  // Γ(x) = Γ(x + n) / (x(x + 1)…), with Stirling's series from 12 on, where it is exact to 1e-17.
  constexpr double coefficients[] = {1.0 / 12,   -1.0 / 360,      1.0 / 1260, -1.0 / 1680,
                                     1.0 / 1188, -691.0 / 360360, 1.0 / 156};
  constexpr double half_log_two_pi = 0x1.d67f1c864beb5p-1;
  double product = 1;
  for (; x < 12; x += 1) product *= x;
  const double inverse = 1 / x;
  const double tail = inverse * detail::polynomial(coefficients, inverse * inverse);
  return (x - 0.5) * log(x) - x + half_log_two_pi + tail - log(product);
}

double gamma_kernel(double a, double x) {
  return exp(a * log(x) - x - log_gamma(a));
}

double beta_kernel(double a, double b, double x, double y) {
  // The smaller of the two has the digits that the logarithm of the larger needs.
  const double log_x = x < y ? log(x) : log1p(-y);
  const double log_y = x < y ? log1p(-x) : log(y);
  const double log_beta = log_gamma(a) + log_gamma(b) - log_gamma(a + b);
  return exp(a * log_x + b * log_y - log_beta);
}

TwoTails incomplete_gamma(double a, double x) {
  if (x <= 0) return {0, 1};
  if (x < a + 1) {
    const double lower = gamma_kernel(a, x) * gamma_series(a, x);
    return {lower, 1 - lower};
  }
  const double upper = gamma_kernel(a, x) * gamma_fraction(a, x);
  return {1 - upper, upper};
}

TwoTails incomplete_beta(double a, double b, double x, double y) {
  if (x <= 0) return {0, 1};
  if (y <= 0) return {1, 0};
  if (x * (a + b + 2) < a + 1) {
    const double lower = beta_kernel(a, b, x, y) * beta_fraction(a, b, x) / a;
    return {lower, 1 - lower};
  }
  const double upper = beta_kernel(a, b, x, y) * beta_fraction(b, a, y) / b;
  return {1 - upper, upper};
}

TwoTails normal_tails(double z) {
  const TwoTails square = incomplete_gamma(0.5, z * z / 2);
  const double near = square.upper / 2;
  const double far = 1 - near;
  return z < 0 ? TwoTails{near, far} : TwoTails{far, near};
}

}  // namespace remitsim::portable
