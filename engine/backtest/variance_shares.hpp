#pragma once

#include "backtest/comparison.hpp"

#include <array>
#include <span>
#include <vector>

namespace remitsim {

/// The parts of the variance, in the order of `variance_shares_percent`.
inline constexpr std::array<const char*, 4> variance_parts{"global", "sender", "receiver_region",
                                                           "own"};

/// How the variance of the log ratios is shared among corridors, in percent: global, sender,
/// receiver region and the corridor's own; they sum to 100. By the method of moments: the product
/// of two corridors' log ratios of one period has the expectation
///   global + sender (if they share it) + receiver region (if they share it),
/// here fitted by least squares over all pairs of corridors, over the mean square. A share can come
/// out negative where it is small. Not a number where the pairs do not tell the parts apart.
std::vector<double> variance_shares_percent(std::span<const Observation> observations);

}  // namespace remitsim
