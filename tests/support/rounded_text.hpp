#pragma once

#include <algorithm>
#include <cmath>
#include <string>

namespace remitsim {

/// Whether the text, a number without commas, is the value as its standard error supports it: the
/// last digit has the weight of the error's first; without an error, six digits are there.
inline bool is_rounded(const std::string& text, double value, double standard_error) {
  const double rounding = 1e-9 * std::fabs(value);
  if (value == 0 && standard_error == 0) return text == "0";
  const bool is_exact = standard_error <= 1e-13 * std::fabs(value);
  const double power = is_exact ? std::floor(std::log10(std::fabs(value))) - 5
                                : std::floor(std::log10(standard_error));
  const double unit = std::pow(10.0, std::max(power, -9.0));
  return std::fabs(std::stod(text) - value) <= unit / 2 + rounding;
}

}  // namespace remitsim
