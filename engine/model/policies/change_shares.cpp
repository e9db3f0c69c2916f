#include "model/policies/change_shares.hpp"

#include <algorithm>

namespace remitsim {

namespace {

bool is_marked(const Market& market, std::size_t service) {
  return std::binary_search(market.marked.begin(), market.marked.end(), service);
}

}  // namespace

MarketSplits split_by_kind(const Market& market, const CostBlock& costs) {
  MarketSplits splits = {DrawArray::Zero(), DrawArray::Zero()};
  for (const std::size_t k : market.services) {
    (is_marked(market, k) ? splits.kind : splits.others) += costs.share.col(column(k));
  }
  const DrawArray weight = splits.kind + splits.others;
  for (DrawArray* part : {&splits.kind, &splits.others}) {
    *part = (weight > 0).select(*part / weight, 0);
  }
  return splits;
}

void scale_shares(const Market& market, const DrawArray& kind_factor,
                  const DrawArray& others_factor, const DrawArray& strength, CostBlock& costs) {
  for (const std::size_t k : market.services) {
    const DrawArray& factor = is_marked(market, k) ? kind_factor : others_factor;
    costs.share.col(column(k)) *= 1 + strength * (factor - 1);
  }
}

void mark_removed(const Market& market, const DrawArray& kind_factor, const DrawArray& strength,
                  CostBlock& costs) {
  const auto is_removed = kind_factor == 0 && strength == 1;
  if (!is_removed.any()) return;
  if (costs.removed.cols() == 0) {
    costs.removed.resize(Eigen::NoChange, costs.share.cols());
    costs.removed.setConstant(false);
  }
  for (const std::size_t k : market.marked) {
    costs.removed.col(column(k)) = costs.removed.col(column(k)) || is_removed;
  }
}

}  // namespace remitsim
