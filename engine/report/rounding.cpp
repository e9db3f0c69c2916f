#include "report/rounding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace remitsim {

namespace {

constexpr int most_decimals = 9;

/// The power of ten of the first significant digit.
int magnitude_of(double value) {
  return static_cast<int>(std::floor(std::log10(std::fabs(value))));
}

/// Whether the error is none but that of the arithmetic.
bool is_exact(double value, double standard_error) {
  return standard_error <= 1e-13 * std::fabs(value);
}

/// The value rounded to a multiple of 10^power.
std::string rounded_to(double value, int power) {
  if (power <= 0) return with_decimals(value, std::min(-power, most_decimals));
  const double unit = std::pow(10.0, power);
  return with_decimals(std::round(value / unit) * unit, 0);
}

}  // namespace

std::string with_decimals(double value, int decimals) {
  std::string digits = fmt::format("{:.{}f}", std::fabs(value), decimals);
  const bool all_zero = digits.find_first_not_of("0.") == std::string::npos;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t place = point; place > 3;) {
    place -= 3;
    digits.insert(place, ",");
  }
  return value < 0 && !all_zero ? "-" + digits : digits;
}

std::string rounded(double value, double standard_error) {
  if (!is_exact(value, standard_error)) return rounded_to(value, magnitude_of(standard_error));
  if (value == 0) return "0";
  constexpr int significant_digits = 6;
  std::string text = rounded_to(value, magnitude_of(value) - significant_digits + 1);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string rounded_error(double value, double standard_error) {
  if (is_exact(value, standard_error)) return "0";
  return rounded_to(standard_error, magnitude_of(standard_error) - 1);
}

std::string count_in_words(std::uint64_t count) {
  return with_decimals(static_cast<double>(count), 0);
}

}  // namespace remitsim
