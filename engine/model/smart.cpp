#include "model/smart.hpp"

#include <algorithm>
#include <limits>
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
  constexpr double infinity = std::numeric_limits<double>::infinity();
  DrawArray mean;
  std::vector<double> world;
  for (Eigen::Index draw = 0; draw < mean.size(); ++draw) {
    world.clear();
    for (const std::size_t position : positions) {
      if (costs.is_removed(draw, column(position))) continue;
      world.push_back(costs.cost_percent(draw, position));
    }
    world.resize(std::max(n, world.size()), infinity);
    const auto nth = world.begin() + static_cast<std::ptrdiff_t>(n);
    // In ascending order, so that the sum has the same bits however the costs came.
    std::partial_sort(world.begin(), nth, world.end());
    mean[draw] = std::accumulate(world.begin(), nth, 0.0) / static_cast<double>(n);
  }
  return mean;
}

}  // namespace remitsim
