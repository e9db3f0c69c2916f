#include "kernels/elementwise.hpp"

#include "kernels/dispatch.hpp"

#include <array>
#include <cmath>

namespace remitsim::elementwise {

namespace {

/// result[i] = Operation::of(a[i], b[i])
template <typename Operation>
struct Binary {
  static void run(const double* a, const double* b, std::size_t count, double* result) {
    REMITSIM_INDEPENDENT_PASSES
    for (std::size_t i = 0; i < count; ++i) result[i] = Operation::of(a[i], b[i]);
  }
};

/// result[i] = Operation::of(a[i], number)
template <typename Operation>
struct WithNumber {
  static void run(const double* a, double number, std::size_t count, double* result) {
    REMITSIM_INDEPENDENT_PASSES
    for (std::size_t i = 0; i < count; ++i) result[i] = Operation::of(a[i], number);
  }
};

struct Sum {
  static double of(double a, double b) { return a + b; }
};
struct DifferenceButRounding {
  static double of(double a, double b) {
    const double difference = a - b;
    return std::fabs(difference) <= rounding_share * std::fabs(a) ? 0 : difference;
  }
};
struct Product {
  static double of(double a, double b) { return a * b; }
};
struct Quotient {
  static double of(double a, double b) { return a / b; }
};

struct AddMultiple {
  static void run(const double* a, double number, std::size_t count, double* result) {
    REMITSIM_INDEPENDENT_PASSES
    for (std::size_t i = 0; i < count; ++i) result[i] += number * a[i];
  }
};

/// Sums 0 for each finite number, and NaN for any other.
struct Zeros {
  static void run(const double* a, std::size_t count, double* sum) {
    constexpr std::size_t lanes = 8;
    std::array<double, lanes> sums{};
    const std::size_t whole = count - count % lanes;
    for (std::size_t i = 0; i < whole; i += lanes) {
      for (std::size_t lane = 0; lane < lanes; ++lane) sums[lane] += a[i + lane] * 0;
    }
    for (std::size_t i = whole; i < count; ++i) sums[0] += a[i] * 0;
    *sum =
        ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
  }
};

}  // namespace

void add(const double* a, const double* b, std::size_t count, double* result) {
  run_kernel<Binary<Sum>>(a, b, count, result);
}
void subtract_but_rounding(const double* a, const double* b, std::size_t count, double* result) {
  run_kernel<Binary<DifferenceButRounding>>(a, b, count, result);
}
void multiply(const double* a, const double* b, std::size_t count, double* result) {
  run_kernel<Binary<Product>>(a, b, count, result);
}
void divide(const double* a, const double* b, std::size_t count, double* result) {
  run_kernel<Binary<Quotient>>(a, b, count, result);
}
void multiply_by(const double* a, double number, std::size_t count, double* result) {
  run_kernel<WithNumber<Product>>(a, number, count, result);
}
void divide_by(const double* a, double number, std::size_t count, double* result) {
  run_kernel<WithNumber<Quotient>>(a, number, count, result);
}
void add_multiple(const double* a, double number, std::size_t count, double* result) {
  run_kernel<AddMultiple>(a, number, count, result);
}
bool all_finite(const double* a, std::size_t count) {
  double sum = 0;
  run_kernel<Zeros>(a, count, &sum);
  return sum == 0;
}

}  // namespace remitsim::elementwise
