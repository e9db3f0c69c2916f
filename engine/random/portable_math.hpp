#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

/// Elementary functions that give the same bits on every processor: only IEEE 754 operations in a
/// fixed order, no fused multiply-add and no call of the system's mathematical library, whose
/// results differ between processors. The errors stated are measured in
/// tests/random/portable_math_test.cpp.
namespace remitsim::portable {

namespace detail {

// ln 2 in two parts; a product of the first with an integer below 2^21 is exact.
inline constexpr double ln2_high = 0x1.62e42fee00000p-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;

// Adding this rounds a number of magnitude below 2^51 to an integer, in its lowest bits.
inline constexpr double rounder = 0x1.8p52;

/// 1/n! for n = 0 … 14: the Taylor coefficients of eˣ.
inline constexpr std::array<double, 15> inverse_factorials = [] {
  std::array<double, 15> values{1};
  double factorial = 1;
  for (std::size_t n = 1; n < values.size(); ++n) {
    factorial *= static_cast<double>(n);
    values[n] = 1 / factorial;
  }
  return values;
}();

/// Σ c[i] xⁱ by Horner's rule. Without a loop, which would keep the loop around a call from
/// becoming vector code.
template <std::size_t N, std::size_t... I>
constexpr double horner(std::span<const double, N> coefficients, double x,
                        std::index_sequence<I...>) {
  double sum = coefficients[N - 1];
  ((sum = sum * x + coefficients[N - 2 - I]), ...);
  return sum;
}

template <std::size_t N>
constexpr double polynomial(std::span<const double, N> coefficients, double x) {
  return horner(coefficients, x, std::make_index_sequence<N - 1>());
}

template <std::size_t N>
constexpr double polynomial(const double (&coefficients)[N], double x) {
  return polynomial(std::span<const double, N>(coefficients), x);
}

}  // namespace detail

/// eˣ for −708 ≤ x ≤ 709; outside, the value at the nearer end. Relative error below 4e-16.
inline double exp(double x) {
  constexpr double log2_e = 0x1.71547652b82fep0;

  x = std::min(std::max(x, -708.0), 709.0);
  const double rounded = x * log2_e + detail::rounder;
  const double k = rounded - detail::rounder;
  const double r = (x - k * detail::ln2_high) - k * detail::ln2_low;
  const std::int64_t exponent =
      std::bit_cast<std::int64_t>(rounded) - std::bit_cast<std::int64_t>(detail::rounder);
  const auto power_of_two =
      std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
  // The remainder of the series at |r| ≤ ln 2 / 2 is below 5e-18.
  return detail::polynomial(std::span(detail::inverse_factorials).first<14>(), r) * power_of_two;
}

/// ln x for positive, finite, normal x. Relative error below 4e-16.
inline double log(double x) {
  // x = m·2^k with m in [√½, √2); ln m = 2 artanh s with s = (m−1)/(m+1), |s| < 0.1716.
  constexpr double coefficients[] = {1.0 / 3,  1.0 / 5,  1.0 / 7,  1.0 / 9,  1.0 / 11,
                                     1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21};
  constexpr double root_half = 0x1.6a09e667f3bcdp-1;

  // Exponents with an offset that keeps them positive, and made a number by way of the mantissa of
  // 2^52: AVX2 has neither a signed shift nor a conversion of 64-bit integers.
  constexpr std::uint64_t offset = 1024;
  constexpr auto two_to_52 = std::bit_cast<std::uint64_t>(0x1p52);
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const std::uint64_t exponent =
      (bits - std::bit_cast<std::uint64_t>(root_half) + (offset << 52)) >> 52;
  const auto m = std::bit_cast<double>(bits - ((exponent - offset) << 52));
  const double k =
      std::bit_cast<double>(exponent | two_to_52) - (0x1p52 + static_cast<double>(offset));
  const double s = (m - 1.0) / (m + 1.0);
  const double z = s * s;
  const double tail = 2.0 * s * z * detail::polynomial(coefficients, z);
  return k * detail::ln2_high + (2.0 * s + (tail + k * detail::ln2_low));
}

/// ln(1 + x) for x > −1. Relative error below 8e-16; exactly 0 at 0.
inline double log1p(double x) {
  // Kahan: the rounding error of 1 + x cancels in the quotient.
  const double one_plus_x = 1.0 + x;
  return one_plus_x == 1.0 ? x : log(one_plus_x) * (x / (one_plus_x - 1.0));
}

/// (eˣ − 1)/x, and 1 at x = 0, for |x| ≤ ½: the series, whose remainder there is below 1e-17.
inline double expm1_over_small_x(double x) {
  return detail::polynomial(std::span(detail::inverse_factorials).last<14>(), x);
}

/// (eˣ − 1)/x, and 1 at x = 0. Relative error below 2e-15.
inline double expm1_over_x(double x) {
  // Where x is small, the difference would cancel.
  return std::abs(x) < 0.5 ? expm1_over_small_x(x) : (exp(x) - 1.0) / x;
}

}  // namespace remitsim::portable
