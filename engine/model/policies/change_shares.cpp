#include "model/policies/change_shares.hpp"

#include <algorithm>

namespace remitsim {

namespace {

bool is_of(const std::vector<std::size_t>& kind, Eigen::Index service) {
  return std::binary_search(kind.begin(), kind.end(), static_cast<std::size_t>(service));
}

}  // namespace

MarketSplits split_by_kind(const std::vector<std::size_t>& kind, const CostBlock& costs) {
  MarketSplits splits = {DrawArray::Zero(), DrawArray::Zero()};
  for (Eigen::Index k = 0; k < costs.share.cols(); ++k) {
    (is_of(kind, k) ? splits.kind : splits.others) += costs.share.col(k);
  }
  return splits;
}

void scale_shares(const std::vector<std::size_t>& kind, const DrawArray& kind_factor,
                  const DrawArray& others_factor, const DrawArray& strength, CostBlock& costs) {
  for (Eigen::Index k = 0; k < costs.share.cols(); ++k) {
    costs.share.col(k) *= 1 + strength * ((is_of(kind, k) ? kind_factor : others_factor) - 1);
  }
}

}  // namespace remitsim
