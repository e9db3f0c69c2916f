#include "model/smart.hpp"

#include <algorithm>
#include <numeric>

namespace remitsim {

std::vector<std::size_t> qualifying_services(const PostedCosts& posted) {
  std::vector<std::size_t> positions;
  for (std::size_t k = 0; k < posted.services.size(); ++k) {
    if (qualifies_for_smart(*posted.services[k])) positions.push_back(k);
  }
  return positions;
}

DrawArray mean_of_cheapest(const CostBlock& costs, const std::vector<std::size_t>& positions,
                           std::size_t n) {
  DrawArray mean;
  std::vector<double> world(positions.size());
  const auto nth = world.begin() + static_cast<std::ptrdiff_t>(n);
  for (Eigen::Index draw = 0; draw < mean.size(); ++draw) {
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const Eigen::Index service = column(positions[i]);
      world[i] = costs.fee_percent(draw, service) + costs.margin_percent(draw, service);
    }
    // In ascending order, so that the sum has the same bits however the costs came.
    std::partial_sort(world.begin(), nth, world.end());
    mean[draw] = std::accumulate(world.begin(), nth, 0.0) / static_cast<double>(n);
  }
  return mean;
}

}  // namespace remitsim
