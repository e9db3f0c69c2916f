#include "statistics/power_sums.hpp"

#include "kernels/dispatch.hpp"

#include <cstddef>

namespace remitsim {

namespace {

using Lanes = std::array<double, replicate_count>;

/// Adds neighbouring halves until one number is left: a fixed order.
double total(Lanes lanes) {
  for (std::size_t i = 0; i < 8; ++i) lanes[i] += lanes[i + 8];
  for (std::size_t i = 0; i < 4; ++i) lanes[i] += lanes[i + 4];
  return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
}

/// One partial sum for each replicate, side by side.
struct Adding {
  static void run(const double* values, std::size_t count, double pivot, PowerSums* sums) {
    Lanes first = sums->first;
    Lanes second{};
    Lanes third{};
    Lanes fourth{};
    const auto add = [&](double value, std::size_t lane) {
      const double distance = value - pivot;
      const double square = distance * distance;
      first[lane] += distance;
      second[lane] += square;
      third[lane] += square * distance;
      fourth[lane] += square * square;
    };
    const std::size_t whole = count - count % replicate_count;
    for (std::size_t i = 0; i < whole; i += replicate_count) {
      for (std::size_t lane = 0; lane < replicate_count; ++lane) add(values[i + lane], lane);
    }
    for (std::size_t i = whole; i < count; ++i) add(values[i], i - whole);
    sums->first = first;
    sums->second += total(second);
    sums->third += total(third);
    sums->fourth += total(fourth);
  }
};

}  // namespace

void PowerSums::add(std::span<const double> values, double pivot) {
  run_kernel<Adding>(values.data(), values.size(), pivot, this);
}

}  // namespace remitsim
