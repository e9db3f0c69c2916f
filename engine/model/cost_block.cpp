#include "model/cost_block.hpp"

namespace remitsim {

namespace {

/// Fills one component of every service: posted · factor · level.
void fill(const std::vector<double>& posted_percent, const std::vector<double>& large_change,
          const PostedCosts& posted, const PriceDraws& draws, DrawMatrix& costs) {
  costs.resize(Eigen::NoChange, column(posted.size()));
  for (std::size_t k = 0; k < posted.size(); ++k) {
    auto cost = costs.col(column(k));
    if (large_change.empty()) {
      cost = draws.level * posted_percent[k];
    } else {
      cost = draws.level * (posted_percent[k] + draws.large_transfer_share * large_change[k]);
    }
    // A given cost belongs to no corridor, and no corridor's prices move it.
    if (!posted.corridors.empty()) cost *= draws.factors.col(column(posted.corridors[k]));
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

DrawArray CostBlock::mean_percent(const PostedCosts& posted) const {
  return mean_of(posted,
                 [&](Eigen::Index k) { return fee_percent.col(k) + margin_percent.col(k); });
}

}  // namespace remitsim
