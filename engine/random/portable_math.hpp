#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

/// Elementary functions that give the same bits on every processor: only IEEE 754 operations in a
/// fixed order, no fused multiply-add and no call of the system's mathematical library, whose
/// results differ between processors. The errors stated are measured in
/// tests/random/elementary_errors_test.cpp; a unit in the last place is 1.1e-16 to 2.2e-16.
namespace remitsim::portable {

namespace detail {

// ln 2 in two parts; a product of the first with an integer below 2^21 is exact.
inline constexpr double ln2_high = 0x1.62e42fee00000p-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;

// Adding this rounds a number of magnitude below 2^51 to an integer, in its lowest bits.
inline constexpr double rounder = 0x1.8p52;

/// Σ c[First + i·Step] xⁱ as the even terms plus x times the odd ones, these in x² likewise: few
/// steps wait for one another, as all of Horner's do. Without a loop, which would keep the loop
/// around a call from becoming vector code.
template <std::size_t First, std::size_t Step, std::size_t N>
constexpr double polynomial_of(std::span<const double, N> coefficients, double x) {
  if constexpr (First + Step >= N) {
    return coefficients[First];
  } else {
    return polynomial_of<First, 2 * Step>(coefficients, x * x) +
           x * polynomial_of<First + Step, 2 * Step>(coefficients, x * x);
  }
}

/// Σ c[i] xⁱ.
template <std::size_t N>
constexpr double polynomial(std::span<const double, N> coefficients, double x) {
  return polynomial_of<0, 1>(coefficients, x);
}

template <std::size_t N>
constexpr double polynomial(const double (&coefficients)[N], double x) {
  return polynomial(std::span<const double, N>(coefficients), x);
}

}  // namespace detail

/// eˣ for −708 ≤ x ≤ 709; outside, the value at the nearer end. Relative error below 2e-16.
inline double exp(double x) {
  // (eʳ − 1 − r)/r², fitted at Chebyshev's points of |r| ≤ ln 2 / 2; in eʳ it errs by 2e-17.
  constexpr double coefficients[] = {
      0x1.0000000000001p-1,  0x1.5555555555556p-3,  0x1.5555555553d68p-5,  0x1.11111111109b5p-7,
      0x1.6c16c17889ef1p-10, 0x1.a01a01a7c2efep-13, 0x1.a019b9149a3cep-16, 0x1.71de0db2f6ae9p-19,
      0x1.28917c89aa05dp-22, 0x1.af389ecfcbdafp-26};
  constexpr double log2_e = 0x1.71547652b82fep0;

  x = std::min(std::max(x, -708.0), 709.0);
  const double rounded = x * log2_e + detail::rounder;
  const double k = rounded - detail::rounder;
  const double r = (x - k * detail::ln2_high) - k * detail::ln2_low;
  const std::int64_t exponent =
      std::bit_cast<std::int64_t>(rounded) - std::bit_cast<std::int64_t>(detail::rounder);
  const auto power_of_two =
      std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
  return (1.0 + (r + r * r * detail::polynomial(coefficients, r))) * power_of_two;
}

namespace detail {

/// Added to an exponent to keep it positive: AVX2 has neither a signed shift nor a conversion of
/// 64-bit integers.
inline constexpr std::uint64_t exponent_offset = 1024;

/// k + exponent_offset, for the k with x·2^-k in [√½, √2).
inline std::uint64_t moved_exponent(double x) {
  constexpr double root_half = 0x1.6a09e667f3bcdp-1;
  return (std::bit_cast<std::uint64_t>(x) - std::bit_cast<std::uint64_t>(root_half) +
          (exponent_offset << 52)) >>
         52;
}

/// ln((1 + f)·2^k) for 1 + f in [√½, √2).
inline double log_of_parts(double f, std::uint64_t moved_k) {
  // ln(1 + f) = 2 artanh s with s = f/(2 + f), |s| < 0.1716. (artanh s / s − 1)/s² as a polynomial
  // in s², fitted at Chebyshev's points; in the logarithm it errs by 5e-18.
  constexpr double coefficients[] = {
      0x1.5555555555558p-2, 0x1.99999999952e2p-3, 0x1.2492492df148dp-3, 0x1.c71c62e5800a1p-4,
      0x1.7462b4ab2ef6cp-4, 0x1.39fe606542db6p-4, 0x1.2b584aae78c40p-4};

  // An integer as the mantissa of 2^52 is a number without a conversion.
  constexpr auto two_to_52 = std::bit_cast<std::uint64_t>(0x1p52);
  const double k =
      std::bit_cast<double>(moved_k | two_to_52) - (0x1p52 + static_cast<double>(exponent_offset));
  const double s = f / (f + 2.0);
  const double z = s * s;
  const double tail = 2.0 * s * z * polynomial(coefficients, z);
  return k * ln2_high + (2.0 * s + (tail + k * ln2_low));
}

}  // namespace detail

/// ln x for positive, finite, normal x. Relative error below 4e-16.
inline double log(double x) {
  const std::uint64_t k = detail::moved_exponent(x);
  const auto m = std::bit_cast<double>(std::bit_cast<std::uint64_t>(x) -
                                       ((k - detail::exponent_offset) << 52));
  return detail::log_of_parts(m - 1.0, k);
}

/// ln(1 + x) for −1 < x < 2^1022. Relative error below 4e-16 where |x| ≥ 2^-1021; 0 at 0.
inline double log1p(double x) {
  // (1 + x)·2^-k − 1, from x rather than from the rounded 1 + x.
  const std::uint64_t k = detail::moved_exponent(1.0 + x);
  const auto power_of_two = std::bit_cast<double>((detail::exponent_offset + 1023 - k) << 52);
  return detail::log_of_parts(x * power_of_two - (1.0 - power_of_two), k);
}

/// (eˣ − 1)/x, and 1 at x = 0, for |x| ≤ ½. Relative error below 3e-16.
inline double expm1_over_small_x(double x) {
  // ((eˣ − 1)/x − 1)/x, fitted at Chebyshev's points; in the result it errs by 5e-17.
  constexpr double coefficients[] = {
      0x1.0000000000000p-1,  0x1.5555555555592p-3,  0x1.5555555555567p-5,  0x1.11111110fe09cp-7,
      0x1.6c16c16c0be2fp-10, 0x1.a01a020aa5518p-13, 0x1.a01a01dcf5efdp-16, 0x1.71dd46e10e44dp-19,
      0x1.27e47065de3d4p-22, 0x1.b04aebd4b1af4p-26, 0x1.200388a5cc269p-29};
  return 1.0 + x * detail::polynomial(coefficients, x);
}

/// (eˣ − 1)/x, and 1 at x = 0. Relative error below 4e-16.
inline double expm1_over_x(double x) {
  // Where x is small, the difference would cancel.
  return std::abs(x) < 0.5 ? expm1_over_small_x(x) : (exp(x) - 1.0) / x;
}

}  // namespace remitsim::portable
