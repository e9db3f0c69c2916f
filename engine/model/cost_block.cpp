#include "model/cost_block.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/elementwise.hpp"

#include <algorithm>

namespace remitsim {

namespace {

/// Posted · level of one component of one service.
struct Prices {
  static void run(double posted, const double* level, double* cost) {
    for (std::size_t i = 0; i < tile_draws; ++i) cost[i] = level[i] * posted;
  }
};

/// The same where US$ 500 cost something else than US$ 200.
struct MixedPrices {
  static void run(double posted, double large_change, const double* large_share,
                  const double* level, double* cost) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      cost[i] = level[i] * (posted + large_share[i] * large_change);
    }
  }
};

/// Adds share · (fee + margin) to a mean.
struct AddingShares {
  static void run(const double* share, const double* fee, const double* margin, double* mean) {
    for (std::size_t i = 0; i < tile_draws; ++i) mean[i] += share[i] * (fee[i] + margin[i]);
  }
};

struct AddingPostedShares {
  static void run(double share, const double* fee, const double* margin, double* mean) {
    for (std::size_t i = 0; i < tile_draws; ++i) mean[i] += share * (fee[i] + margin[i]);
  }
};

/// Fills one component of every service: posted · factor · level.
void fill(const std::vector<double>& posted_percent, const std::vector<double>& large_change,
          const PostedCosts& posted, const PriceDraws& draws, DrawMatrix& costs) {
  costs.resize(Eigen::NoChange, column(posted.size()));
  for (std::size_t k = 0; k < posted.size(); ++k) {
    double* cost = costs.data() + k * tile_draws;
    if (large_change.empty()) {
      run_kernel<Prices>(posted_percent[k], draws.level.data(), cost);
    } else {
      run_kernel<MixedPrices>(posted_percent[k], large_change[k], draws.large_transfer_share.data(),
                              draws.level.data(), cost);
    }
    // A given cost belongs to no corridor, and no corridor's prices move it.
    if (posted.corridors.empty()) continue;
    elementwise::multiply(cost, draws.factors.data() + posted.corridors[k] * tile_draws, tile_draws,
                          cost);
  }
}

}  // namespace

void CostBlock::load(const PostedCosts& posted, const PriceDraws& draws) {
  fill(posted.fee_percent, posted.large_fee_change_percent, posted, draws, fee_percent);
  fill(posted.margin_percent, posted.large_margin_change_percent, posted, draws, margin_percent);
  share.resize(Eigen::NoChange, 0);
  removed.resize(Eigen::NoChange, 0);
}

void CostBlock::fill_shares(const PostedCosts& posted) {
  if (has_own_shares()) return;
  share.resize(Eigen::NoChange, column(posted.size()));
  for (std::size_t k = 0; k < posted.size(); ++k) share.col(column(k)) = posted.share[k];
}

DrawArray CostBlock::mean_percent(Component component, const PostedCosts& posted) const {
  static const DrawArray zero = DrawArray::Zero();
  DrawArray mean = DrawArray::Zero();
  for (std::size_t k = 0; k < posted.size(); ++k) {
    const std::size_t first = k * tile_draws;
    const double* fee =
        component == Component::fx_margin ? zero.data() : fee_percent.data() + first;
    const double* margin =
        component == Component::fee ? zero.data() : margin_percent.data() + first;
    if (has_own_shares()) {
      run_kernel<AddingShares>(share.data() + first, fee, margin, mean.data());
    } else {
      run_kernel<AddingPostedShares>(posted.share[k], fee, margin, mean.data());
    }
  }
  return mean;
}

}  // namespace remitsim
