#include "model/cost_block.hpp"

#include "kernels/dispatch.hpp"
#include "kernels/elementwise.hpp"
#include "model/weighted_mean.hpp"

#include <algorithm>

namespace remitsim {

namespace {

/// Posted fees or margins of services: at US$ 200 (or at the share of large transfers), and what
/// US$ 500 changes, or null.
struct PostedPercent {
  const double* percent;
  const double* large_change;

  PostedPercent(const std::vector<double>& all, const std::vector<double>& large_changes)
      : percent(all.data()), large_change(large_changes.empty() ? nullptr : large_changes.data()) {}

  [[nodiscard]] double at(std::size_t service, double level, double large_share) const {
    if (large_change == nullptr) return level * percent[service];
    return level * (percent[service] + large_share * large_change[service]);
  }
};

/// Services of one corridor, [first, end), and what moves their prices.
struct PricedServices {
  std::size_t first;
  std::size_t end;
  const double* level;
  const double* large_share;
};

/// A component of each service.
struct Prices {
  static void run(PricedServices services, PostedPercent posted, double* __restrict costs) {
    for (std::size_t k = services.first; k < services.end; ++k) {
      for (std::size_t i = 0; i < tile_draws; ++i) {
        costs[k * tile_draws + i] = posted.at(k, services.level[i], services.large_share[i]);
      }
    }
  }
};

/// Fee and margin of each service as one price: to the bit the sum of what `Prices` gives.
struct WholePrices {
  static void run(PricedServices services, PostedPercent fee, PostedPercent margin,
                  double* __restrict costs) {
    for (std::size_t k = services.first; k < services.end; ++k) {
      for (std::size_t i = 0; i < tile_draws; ++i) {
        costs[k * tile_draws + i] = fee.at(k, services.level[i], services.large_share[i]) +
                                    margin.at(k, services.level[i], services.large_share[i]);
      }
    }
  }
};

/// Fee and margin of a service in a draw.
struct FeeAndMargin {
  DrawnNumbers fee;
  DrawnNumbers margin;
  [[nodiscard]] double at(std::size_t service, std::size_t draw) const {
    return fee.at(service, draw) + margin.at(service, draw);
  }
};

template <typename Shares, typename Costs>
struct Mean {
  static void run(Shares shares, Costs costs, std::size_t services, double* __restrict mean) {
    weighted_mean(
        shares, services, [costs](std::size_t k, std::size_t i) { return costs.at(k, i); }, mean);
  }
};

template <typename Costs>
DrawArray mean_of(Costs costs, const DrawMatrix* drawn_shares, const PostedCosts& posted) {
  DrawArray mean;
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

/// The end of the services from `first` on that belong to the same corridor.
std::size_t end_of_corridor(const PostedCosts& posted, std::size_t first) {
  if (posted.corridors.empty()) return posted.size();
  std::size_t end = first + 1;
  while (end < posted.size() && posted.corridors[end] == posted.corridors[first]) ++end;
  return end;
}

}  // namespace

void CostBlock::load(const PostedCosts& posted, bool with_margins, const PriceDraws& draws) {
  has_margins = with_margins;
  make_room(posted.size(), fee_percent);
  if (has_margins) make_room(posted.size(), margin_percent);
  const PostedPercent fee(posted.fee_percent, posted.large_fee_change_percent);
  const PostedPercent margin(posted.margin_percent, posted.large_margin_change_percent);
  DrawArray price = draws.level;
  for (std::size_t first = 0; first < posted.size();) {
    const std::size_t end = end_of_corridor(posted, first);
    // A given cost belongs to no corridor, and no corridor's prices move it.
    if (!posted.corridors.empty()) {
      elementwise::multiply(draws.level.data(),
                            draws.factors.data() + posted.corridors[first] * tile_draws, tile_draws,
                            price.data());
    }
    const PricedServices services{first, end, price.data(), draws.large_transfer_share.data()};
    if (has_margins) {
      run_kernel<Prices>(services, fee, fee_percent.data());
      run_kernel<Prices>(services, margin, margin_percent.data());
    } else {
      run_kernel<WholePrices>(services, fee, margin, fee_percent.data());
    }
    first = end;
  }
  share.resize(Eigen::NoChange, 0);
  common_share = nullptr;
  removed.resize(Eigen::NoChange, 0);
}

void CostBlock::copy(const CostBlock& from, const PostedCosts& posted) {
  const std::size_t numbers = posted.size() * tile_draws;
  has_margins = from.has_margins;
  make_room(posted.size(), fee_percent);
  std::copy_n(from.fee_percent.data(), numbers, fee_percent.data());
  if (has_margins) {
    make_room(posted.size(), margin_percent);
    std::copy_n(from.margin_percent.data(), numbers, margin_percent.data());
  }
  share = from.share;
  common_share = from.common_share;
  removed = from.removed;
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
