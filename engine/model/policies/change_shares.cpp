#include "model/policies/change_shares.hpp"

#include <algorithm>

namespace remitsim {

DrawArray share_of_kind(const std::vector<std::size_t>& kind, const CostBlock& costs) {
  DrawArray sum = DrawArray::Zero();
  for (const std::size_t k : kind) sum += costs.share.col(column(k));
  return sum;
}

void scale_shares(const std::vector<std::size_t>& kind, const DrawArray& kind_factor,
                  const DrawArray& others_factor, const DrawArray& strength, CostBlock& costs) {
  for (Eigen::Index k = 0; k < costs.share.cols(); ++k) {
    const bool is_kind = std::binary_search(kind.begin(), kind.end(), static_cast<std::size_t>(k));
    costs.share.col(k) *= 1 + strength * ((is_kind ? kind_factor : others_factor) - 1);
  }
}

}  // namespace remitsim
