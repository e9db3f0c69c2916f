#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace remitsim {

/// How many numbers `from`, `from + step`, … there are up to `to`; nothing where the last does not
/// meet `to`, or never would. `step` is not 0.
std::optional<double> count_of_steps(double from, double to, double step);

/// These numbers, with no more decimals than `from` and `step` are written with: 0.1, 0.2, 0.3.
std::vector<double> even_steps(double from, double step, std::size_t count);

}  // namespace remitsim
