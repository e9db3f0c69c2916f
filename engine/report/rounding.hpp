#pragma once

#include <string>

namespace remitsim {

/// The value with no more digits than its standard error supports: the last one printed has the
/// weight of the standard error's first. Thousands are set apart by commas. An exact value
/// (standard error 0, or none but the rounding of the arithmetic) has six significant digits.
std::string rounded(double value, double standard_error);

/// The value's standard error with two significant digits, and "0" where the value is exact.
std::string rounded_error(double value, double standard_error);

/// The value with this many decimals; thousands set apart by commas.
std::string with_decimals(double value, int decimals);

}  // namespace remitsim
