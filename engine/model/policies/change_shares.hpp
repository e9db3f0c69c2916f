#pragma once

#include "model/cost_block.hpp"
#include "model/policies/apply.hpp"
#include "model/policies/shift_share.hpp"

namespace remitsim {

/// MarketSplit, by draw.
struct MarketSplits {
  DrawArray kind;
  DrawArray others;  ///< a sum of its own: exactly 0 where no other service has a share
};

/// What the marked services and the others have of the market; the market is all of 1, whatever
/// weight its corridor has in a pool. Requires own shares.
MarketSplits split_by_kind(const Market& market, const CostBlock& costs);

/// w' = w + s·(w_step − w), where the step multiplies the shares of the marked services, and those
/// of the others, by the factors of each draw. Requires own shares.
void scale_shares(const Market& market, const DrawArray& kind_factor,
                  const DrawArray& others_factor, const DrawArray& strength, CostBlock& costs);

/// Remembers the marked services as removed where the step took all of their shares, at full
/// strength.
void mark_removed(const Market& market, const DrawArray& kind_factor, const DrawArray& strength,
                  CostBlock& costs);

/// Moves market shares as the step says: ShiftShare or Remove.
template <typename Step>
void change_shares(const CorridorPolicy& policy, const Step& step, const DrawArray& strength,
                   const PostedCosts& posted, CostBlock& costs) {
  costs.fill_shares(posted);
  for (const Market& market : policy.markets) {
    const MarketSplits before = split_by_kind(market, costs);
    DrawArray kind;
    DrawArray others;
    for (Eigen::Index draw = 0; draw < kind.size(); ++draw) {
      const ShareFactors factors = stepped(step, {before.kind[draw], before.others[draw]});
      kind[draw] = factors.kind;
      others[draw] = factors.others;
    }
    scale_shares(market, kind, others, strength, costs);
    mark_removed(market, kind, strength, costs);
  }
}

}  // namespace remitsim
