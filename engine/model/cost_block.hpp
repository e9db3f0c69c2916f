#pragma once

#include "model/corridor_costs.hpp"
#include "model/draws.hpp"
#include "remitsim/policy.hpp"

namespace remitsim {

/// What moves posted costs in a tile of draws.
struct PriceDraws {
  const DrawMatrix& factors;              ///< tile_draws × surveyed corridors
  const DrawArray& level;                 ///< common to all: paid to posted, trend of costs
  const DrawArray& large_transfer_share;  ///< in [0, 1]
};

/// The costs of the services of a corridor or pool in a tile of draws.
struct CostBlock {
  DrawMatrix fee_percent;     ///< tile_draws × services, with room for more
  DrawMatrix margin_percent;  ///< the same
  bool has_margins = false;   ///< else the fees are the whole prices
  DrawMatrix share;           ///< tile_draws × services; no column: as common or as posted
  /// Shares that scenarios have in common; null: as posted.
  const DrawMatrix* common_share = nullptr;
  /// Which services a policy has removed altogether, tile_draws × services; no column: none.
  Eigen::Array<bool, static_cast<int>(tile_draws), Eigen::Dynamic> removed;

  /// (posted + λ · change for large transfers) · factor of its corridor · level, of fees and
  /// margins apart or of whole prices. Leaves the shares as posted.
  void load(const PostedCosts& posted, bool with_margins, const PriceDraws& draws);
  /// Becomes like another block of the same services.
  void copy(const CostBlock& from, const PostedCosts& posted);
  [[nodiscard]] double cost_percent(Eigen::Index draw, std::size_t service) const {
    const double fee = fee_percent(draw, column(service));
    return has_margins ? fee + margin_percent(draw, column(service)) : fee;
  }
  [[nodiscard]] bool has_own_shares() const { return share.cols() > 0; }
  /// Null where shares are as posted.
  [[nodiscard]] const DrawMatrix* drawn_shares() const {
    return has_own_shares() ? &share : common_share;
  }
  [[nodiscard]] bool is_removed(Eigen::Index draw, Eigen::Index service) const {
    return removed.cols() > 0 && removed(draw, service);
  }
  /// Gives every service its share in every draw as its own, where that is not so already, so that
  /// the shares can change.
  void fill_shares(const PostedCosts& posted);
  /// Σ shareₖ·costₖ, by draw, of the fees, the margins or both. Own shares that are as posted give
  /// the same bits as posted ones.
  [[nodiscard]] DrawArray mean_percent(Component component, const PostedCosts& posted) const;
  [[nodiscard]] DrawArray mean_percent(const PostedCosts& posted) const {
    return mean_percent(Component::total, posted);
  }
};

}  // namespace remitsim
