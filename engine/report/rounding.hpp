#pragma once

#include <string>

namespace remitsim {

/// The value with no more digits than its standard error supports: the last one printed has the
/// weight of the standard error's first. Thousands are set apart by commas. An exact value
/// (standard error 0) has six significant digits.
std::string rounded(double value, double standard_error);

/// A standard error with two significant digits, and "0" where it is 0.
std::string rounded_error(double standard_error);

/// The value with this many decimals; thousands set apart by commas.
std::string with_decimals(double value, int decimals);

}  // namespace remitsim
