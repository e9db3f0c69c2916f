#pragma once

#include "model/cost_block.hpp"
#include "model/policies/apply.hpp"
#include "model/policies/shift_share.hpp"

namespace remitsim {

/// What the services at `kind` have of the market, by draw. Requires own shares.
DrawArray share_of_kind(const std::vector<std::size_t>& kind, const CostBlock& costs);

/// w' = w + s·(w_step − w), where the step multiplies the shares of the services at `kind`, and
/// those of the others, by the factors of each draw. Requires own shares.
void scale_shares(const std::vector<std::size_t>& kind, const DrawArray& kind_factor,
                  const DrawArray& others_factor, const DrawArray& strength, CostBlock& costs);

/// Moves market shares as the step says: ShiftShare or Remove.
template <typename Step>
void change_shares(const CorridorPolicy& policy, const Step& step, const DrawArray& strength,
                   const PostedCosts& posted, CostBlock& costs) {
  costs.fill_shares(posted);
  const DrawArray before = share_of_kind(policy.services, costs);
  DrawArray kind;
  DrawArray others;
  for (Eigen::Index draw = 0; draw < before.size(); ++draw) {
    const ShareFactors factors = stepped(step, before[draw]);
    kind[draw] = factors.kind;
    others[draw] = factors.others;
  }
  scale_shares(policy.services, kind, others, strength, costs);
}

}  // namespace remitsim
