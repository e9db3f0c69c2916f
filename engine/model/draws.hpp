#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <span>

namespace remitsim {

/// Draws that are computed side by side: few enough that what a step reads and writes stays in the
/// processor's caches, many enough that what a step costs once does not count.
inline constexpr std::size_t tile_draws = 128;

/// One value for each draw of a tile.
using DrawArray = Eigen::Array<double, static_cast<int>(tile_draws), 1>;
/// One column of draws for each service, country, group …
using DrawMatrix = Eigen::Array<double, static_cast<int>(tile_draws), Eigen::Dynamic>;

/// Columns are counted with std::size_t everywhere else.
inline Eigen::Index column(std::size_t index) {
  return static_cast<Eigen::Index>(index);
}

}  // namespace remitsim
