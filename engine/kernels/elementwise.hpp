#pragma once

#include <cstddef>

// Elementwise operations on whole arrays of `count` numbers, as kernels. The result may be one of
// the operands, and overlaps them in no other way.

namespace remitsim::elementwise {

void add(const double* a, const double* b, std::size_t count, double* result);
void subtract(const double* a, const double* b, std::size_t count, double* result);
void multiply(const double* a, const double* b, std::size_t count, double* result);
void divide(const double* a, const double* b, std::size_t count, double* result);
void multiply_by(const double* a, double number, std::size_t count, double* result);
void divide_by(const double* a, double number, std::size_t count, double* result);
/// result + number·a
void add_multiple(const double* a, double number, std::size_t count, double* result);
/// 1 where a > limit, else 0.
void exceeds(const double* a, double limit, std::size_t count, double* result);

/// Whether all numbers are finite.
bool all_finite(const double* a, std::size_t count);

}  // namespace remitsim::elementwise
