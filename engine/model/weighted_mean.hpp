#pragma once

#include "model/draws.hpp"

#include <array>
#include <cstddef>

namespace remitsim {

// What a mean over services is of, and with which weights: the number of a service in a draw of the
// tile. They are called in kernels.

/// Those of services side by side, tile_draws each.
struct DrawnNumbers {
  const double* numbers;
  [[nodiscard]] double at(std::size_t service, std::size_t draw) const {
    return numbers[service * tile_draws + draw];
  }
};

/// Alike in all draws.
struct PostedShares {
  const double* shares;
  [[nodiscard]] double at(std::size_t service, std::size_t /*draw*/) const {
    return shares[service];
  }
};

/// mean[i] = Σ share · cost over services, where `costs(service, draw)` is the cost; of some draws
/// after the others, so that their sums stay in registers.
template <typename Shares, typename Costs>
void weighted_mean(Shares shares, std::size_t services, Costs costs, double* mean) {
  constexpr std::size_t lanes = 32;
  static_assert(tile_draws % lanes == 0);
  for (std::size_t first = 0; first < tile_draws; first += lanes) {
    std::array<double, lanes> sums{};
    for (std::size_t k = 0; k < services; ++k) {
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        sums[lane] += shares.at(k, first + lane) * costs(k, first + lane);
      }
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) mean[first + lane] = sums[lane];
  }
}

}  // namespace remitsim
