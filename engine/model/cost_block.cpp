#include "model/cost_block.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/elementwise.hpp"

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

/// The costs of services side by side; a component that does not count is 0.
struct Costs {
  const double* fee;
  const double* margin;
};

/// Σ share · cost over services.
struct Means {
  static void run(const double* shares, Costs costs, std::size_t services, double* mean) {
    for (std::size_t k = 0; k < services * tile_draws; k += tile_draws) {
      for (std::size_t i = 0; i < tile_draws; ++i) {
        mean[i] += shares[k + i] * (costs.fee[k + i] + costs.margin[k + i]);
      }
    }
  }
};

/// The same with a share for each service, alike in all draws.
struct PostedMeans {
  static void run(const double* shares, Costs costs, std::size_t services, double* mean) {
    for (std::size_t k = 0; k < services; ++k) {
      const double* fee = costs.fee + k * tile_draws;
      const double* margin = costs.margin + k * tile_draws;
      for (std::size_t i = 0; i < tile_draws; ++i) mean[i] += shares[k] * (fee[i] + margin[i]);
    }
  }
};

/// Posted · price of a service, in one of its components.
void fill(std::size_t k, const std::vector<double>& posted_percent,
          const std::vector<double>& large_change, const DrawArray& price,
          const DrawArray& large_share, DrawMatrix& costs) {
  double* cost = costs.data() + k * tile_draws;
  if (large_change.empty()) {
    run_kernel<Prices>(posted_percent[k], price.data(), cost);
  } else {
    run_kernel<MixedPrices>(posted_percent[k], large_change[k], large_share.data(), price.data(),
                            cost);
  }
}

}  // namespace

void CostBlock::load(const PostedCosts& posted, const PriceDraws& draws) {
  fee_percent.resize(Eigen::NoChange, column(posted.size()));
  margin_percent.resize(Eigen::NoChange, column(posted.size()));
  DrawArray price = draws.level;
  for (std::size_t k = 0; k < posted.size(); ++k) {
    // A given cost belongs to no corridor, and no corridor's prices move it.
    const auto& corridors = posted.corridors;
    if (!corridors.empty() && (k == 0 || corridors[k] != corridors[k - 1])) {
      elementwise::multiply(draws.level.data(), draws.factors.data() + corridors[k] * tile_draws,
                            tile_draws, price.data());
    }
    fill(k, posted.fee_percent, posted.large_fee_change_percent, price, draws.large_transfer_share,
         fee_percent);
    fill(k, posted.margin_percent, posted.large_margin_change_percent, price,
         draws.large_transfer_share, margin_percent);
  }
  share.resize(Eigen::NoChange, 0);
  common_share = nullptr;
  removed.resize(Eigen::NoChange, 0);
}

void CostBlock::fill_shares(const PostedCosts& posted) {
  if (has_own_shares()) return;
  if (common_share != nullptr) {
    share = *common_share;
    return;
  }
  share.resize(Eigen::NoChange, column(posted.size()));
  for (std::size_t k = 0; k < posted.size(); ++k) share.col(column(k)) = posted.share[k];
}

DrawArray CostBlock::mean_percent(Component component, const PostedCosts& posted) const {
  const DrawMatrix none = component == Component::total
                              ? DrawMatrix()
                              : DrawMatrix::Zero(tile_draws, column(posted.size()));
  const Costs costs{component == Component::fx_margin ? none.data() : fee_percent.data(),
                    component == Component::fee ? none.data() : margin_percent.data()};
  DrawArray mean = DrawArray::Zero();
  if (const DrawMatrix* shares = drawn_shares()) {
    run_kernel<Means>(shares->data(), costs, posted.size(), mean.data());
  } else {
    run_kernel<PostedMeans>(posted.share.data(), costs, posted.size(), mean.data());
  }
  return mean;
}

}  // namespace remitsim
