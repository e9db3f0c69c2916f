#include "scenario/even_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace remitsim {

namespace {

constexpr int most_decimals = 17;

/// The number that is nearest to `value` among those of so many decimals.
double with_decimals(double value, int decimals) {
  const std::string text = fmt::format("{:.{}f}", value, decimals);
  double rounded = value;
  std::from_chars(text.data(), text.data() + text.size(), rounded);
  return rounded;
}

/// The fewest decimals that write the number exactly.
int decimals_of(double value) {
  int decimals = 0;
  while (decimals < most_decimals && with_decimals(value, decimals) != value) ++decimals;
  return decimals;
}

}  // namespace

std::optional<double> count_of_steps(double from, double to, double step) {
  constexpr double tolerance = 1e-6;  // of a step
  const double steps = (to - from) / step;
  const double whole = std::round(steps);
  if (!std::isfinite(steps) || whole < 0 || std::abs(steps - whole) > tolerance) {
    return std::nullopt;
  }
  return whole + 1;
}

std::vector<double> even_steps(double from, double step, std::size_t count) {
  const int decimals = std::max(decimals_of(from), decimals_of(step));
  std::vector<double> numbers;
  for (std::size_t i = 0; i < count; ++i) {
    const double number = from + static_cast<double>(i) * step;
    numbers.push_back(decimals < most_decimals ? with_decimals(number, decimals) : number);
  }
  return numbers;
}

}  // namespace remitsim
