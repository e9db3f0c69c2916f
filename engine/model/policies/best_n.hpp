#pragma once

#include <algorithm>

namespace remitsim {

/// min(cost, benchmark), with the benchmark the mean of the cheapest services.
inline double capped_at_best(double cost_percent, double benchmark_percent) {
  return std::min(cost_percent, benchmark_percent);
}

}  // namespace remitsim
