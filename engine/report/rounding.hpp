#pragma once

#include <cstdint>
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
/// A count; thousands set apart by commas.
std::string count_in_words(std::uint64_t count);

}  // namespace remitsim
