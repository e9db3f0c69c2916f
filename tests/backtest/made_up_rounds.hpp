#pragma once

#include "backtest/comparison.hpp"
#include "random/normal.hpp"
#include "random/philox.hpp"

#include <cmath>
#include <vector>

namespace remitsim::test {

/// How the made-up corridors are arranged, and how they move from one period to the next.
struct MadeUpRounds {
  std::size_t senders = 40;
  std::size_t corridors_of_sender = 6;
  std::size_t regions = 6;
  std::size_t periods = 1;
  double log_sigma = 0.15;
  double global_percent = 0;
  double sender_percent = 0;
  double region_percent = 0;
};

/// Standard normals, a new one at every call.
class Normals {
 public:
  explicit Normals(std::uint32_t replication)
      : engine_({.seed = 12345, .input = 77, .entity = replication}) {}

  double operator()() { return normal_quantile((engine_() + 0.5) / 4294967296.0); }

 private:
  PhiloxEngine engine_;
};

/// Log ratios σz − σ²/2 as in the model, z with the shares given; every corridor costs 8 percent
/// before.
inline std::vector<Observation> observations(const MadeUpRounds& made_up,
                                             std::uint32_t replication) {
  Normals normal(replication);
  const auto loading = [](double percent) { return std::sqrt(percent / 100); };
  const double own_percent =
      100 - made_up.global_percent - made_up.sender_percent - made_up.region_percent;
  std::vector<Observation> made;
  for (std::size_t period = 0; period < made_up.periods; ++period) {
    const double global = normal();
    std::vector<double> region_factors;
    for (std::size_t r = 0; r < made_up.regions; ++r) region_factors.push_back(normal());
    for (std::size_t sender = 0; sender < made_up.senders; ++sender) {
      const double sender_factor = normal();
      for (std::size_t i = 0; i < made_up.corridors_of_sender; ++i) {
        const std::size_t region = (sender + i / 2) % made_up.regions;
        const double z = loading(made_up.global_percent) * global +
                         loading(made_up.sender_percent) * sender_factor +
                         loading(made_up.region_percent) * region_factors[region] +
                         loading(own_percent) * normal();
        const double log_ratio = made_up.log_sigma * z - made_up.log_sigma * made_up.log_sigma / 2;
        made.push_back({period, sender, region, log_ratio, 8 * (std::exp(log_ratio) - 1)});
      }
    }
  }
  return made;
}

/// One observation of each log ratio.
inline std::vector<Observation> of_log_ratios(const std::vector<double>& log_ratios) {
  std::vector<Observation> made;
  for (const double log_ratio : log_ratios) {
    made.push_back({0, made.size(), 0, log_ratio, 8 * (std::exp(log_ratio) - 1)});
  }
  return made;
}

}  // namespace remitsim::test
