#pragma once

#include <cstddef>

// Elementwise operations on whole arrays of `count` numbers, as kernels. The result may be one of
// the operands, and overlaps them in no other way.

namespace remitsim::elementwise {

/// By what share of them numbers may differ that are the same but for the order in which they were
/// worked out.
inline constexpr double rounding_share = 1e-12;

void add(const double* a, const double* b, std::size_t count, double* result);
/// 0 where a and b differ by no more than `rounding_share` of a.
void subtract_but_rounding(const double* a, const double* b, std::size_t count, double* result);
void multiply(const double* a, const double* b, std::size_t count, double* result);
void divide(const double* a, const double* b, std::size_t count, double* result);
void multiply_by(const double* a, double number, std::size_t count, double* result);
void divide_by(const double* a, double number, std::size_t count, double* result);
/// result + number·a
void add_multiple(const double* a, double number, std::size_t count, double* result);

/// Whether all numbers are finite.
bool all_finite(const double* a, std::size_t count);

}  // namespace remitsim::elementwise
