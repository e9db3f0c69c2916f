#include "stage.hpp"

#include "random/sample.hpp"

#include <span>

namespace remitsim::bench {

std::vector<Stage> all_stages() {
  std::vector<Stage> all;
  for (const auto& stages : {random_stages(), model_stages(), statistics_stages()}) {
    all.insert(all.end(), stages.begin(), stages.end());
  }
  return all;
}

DrawArray normals(std::uint64_t first_draw) {
  DrawArray values;
  sample_normal({1, 2, 3}, first_draw, std::span(values.data(), tile_draws));
  return values;
}

}  // namespace remitsim::bench
