#include "model/cost_block.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/elementwise.hpp"

namespace remitsim {

namespace {

/// Posted prices of a service: at US$ 200 (or at the share of large transfers), and what US$ 500
/// changes.
struct Posted {
  double percent = 0;
  double large_change = 0;

  [[nodiscard]] double at(double level, double large_share) const {
    return level * (percent + large_share * large_change);
  }
};

/// A component of one service.
struct Prices {
  static void run(Posted posted, const double* level, const double* large_share, double* cost) {
    for (std::size_t i = 0; i < tile_draws; ++i) cost[i] = posted.at(level[i], large_share[i]);
  }
};

/// Fee and margin of one service as one price: to the bit the sum of what `Prices` gives.
struct WholePrices {
  static void run(Posted fee, Posted margin, const double* level, const double* large_share,
                  double* cost) {
    for (std::size_t i = 0; i < tile_draws; ++i) {
      cost[i] = fee.at(level[i], large_share[i]) + margin.at(level[i], large_share[i]);
    }
  }
};

// What a mean is of, and with which weights: the number of a service in a draw of the tile, from
// those of services side by side.

struct DrawnNumbers {
  const double* numbers;
  [[nodiscard]] double at(std::size_t service, std::size_t draw) const {
    return numbers[service * tile_draws + draw];
  }
};

struct FeeAndMargin {
  DrawnNumbers fee;
  DrawnNumbers margin;
  [[nodiscard]] double at(std::size_t service, std::size_t draw) const {
    return fee.at(service, draw) + margin.at(service, draw);
  }
};

/// Alike in all draws.
struct PostedShares {
  const double* shares;
  [[nodiscard]] double at(std::size_t service, std::size_t /*draw*/) const {
    return shares[service];
  }
};

/// Σ share · cost over services; `mean` is 0 before.
template <typename Shares, typename Costs>
struct Mean {
  static void run(Shares shares, Costs costs, std::size_t services, double* __restrict mean) {
    for (std::size_t k = 0; k < services; ++k) {
      for (std::size_t i = 0; i < tile_draws; ++i) mean[i] += shares.at(k, i) * costs.at(k, i);
    }
  }
};

template <typename Costs>
DrawArray mean_of(Costs costs, const DrawMatrix* drawn_shares, const PostedCosts& posted) {
  DrawArray mean = DrawArray::Zero();
  if (drawn_shares != nullptr) {
    run_kernel<Mean<DrawnNumbers, Costs>>(DrawnNumbers{drawn_shares->data()}, costs, posted.size(),
                                          mean.data());
  } else {
    run_kernel<Mean<PostedShares, Costs>>(PostedShares{posted.share.data()}, costs, posted.size(),
                                          mean.data());
  }
  return mean;
}

/// Makes room, and leaves it where there is enough: corridors come one after the other, with
/// different numbers of services.
void make_room(std::size_t services, DrawMatrix& costs) {
  if (costs.cols() < column(services)) costs.resize(Eigen::NoChange, column(services));
}

Posted posted_at(const std::vector<double>& percent, const std::vector<double>& large_change,
                 std::size_t service) {
  return {percent[service], large_change.empty() ? 0 : large_change[service]};
}

}  // namespace

void CostBlock::load(const PostedCosts& posted, const PriceDraws& draws) {
  has_margins = posted.apart;
  make_room(posted.size(), fee_percent);
  if (has_margins) make_room(posted.size(), margin_percent);
  DrawArray price = draws.level;
  const double* large_share = draws.large_transfer_share.data();
  for (std::size_t k = 0; k < posted.size(); ++k) {
    // A given cost belongs to no corridor, and no corridor's prices move it.
    const auto& corridors = posted.corridors;
    if (!corridors.empty() && (k == 0 || corridors[k] != corridors[k - 1])) {
      elementwise::multiply(draws.level.data(), draws.factors.data() + corridors[k] * tile_draws,
                            tile_draws, price.data());
    }
    const Posted fee = posted_at(posted.fee_percent, posted.large_fee_change_percent, k);
    const Posted margin = posted_at(posted.margin_percent, posted.large_margin_change_percent, k);
    double* cost = fee_percent.data() + k * tile_draws;
    if (has_margins) {
      run_kernel<Prices>(fee, price.data(), large_share, cost);
      run_kernel<Prices>(margin, price.data(), large_share, margin_percent.data() + k * tile_draws);
    } else {
      run_kernel<WholePrices>(fee, margin, price.data(), large_share, cost);
    }
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
  const DrawMatrix* shares = drawn_shares();
  const DrawnNumbers fee{fee_percent.data()};
  const DrawnNumbers margin{margin_percent.data()};
  if (has_margins && component == Component::total) {
    return mean_of(FeeAndMargin{fee, margin}, shares, posted);
  }
  return mean_of(component == Component::fx_margin ? margin : fee, shares, posted);
}

}  // namespace remitsim
