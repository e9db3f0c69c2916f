#include "model/market_shares.hpp"

#include "kernels/dispatch.hpp"
#include "random/portable_math.hpp"

namespace remitsim {

namespace {

/// exp(σz) of one service, added to the corridor's total.
struct Weights {
  static void run(double log_sigma, const double* normals, double* __restrict weights,
                  double* __restrict total) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      weights[i] = portable::exp(log_sigma * normals[i]);
      total[i] += weights[i];
    }
  }
};

struct Shares {
  static void run(const double* total, std::size_t services, double* __restrict weights) {
    for (std::size_t k = 0; k < services; ++k) {
      for (std::size_t i = 0; i < tile_draws; ++i) weights[k * tile_draws + i] /= total[i];
    }
  }
};

}  // namespace

void logistic_normal_shares(const DrawMatrix& normals, double log_sigma, DrawMatrix& shares) {
  shares.resize(Eigen::NoChange, normals.cols());
  const auto services = static_cast<std::size_t>(normals.cols());
  DrawArray total = DrawArray::Zero();
  for (std::size_t k = 0; k < services; ++k) {
    run_kernel<Weights>(log_sigma, normals.data() + k * tile_draws, shares.data() + k * tile_draws,
                        total.data());
  }
  run_kernel<Shares>(static_cast<const double*>(total.data()), services, shares.data());
}

}  // namespace remitsim
