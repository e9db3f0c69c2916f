#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <span>

namespace remitsim {

/// Draws that are computed together: the unit of work and of reduction.
inline constexpr std::size_t block_draws = 256;

/// One value for each draw of a block.
using DrawArray = Eigen::Array<double, static_cast<int>(block_draws), 1>;
/// One column of draws for each service, country, group …
using DrawMatrix = Eigen::Array<double, static_cast<int>(block_draws), Eigen::Dynamic>;

/// Columns are counted with std::size_t everywhere else.
inline Eigen::Index column(std::size_t index) {
  return static_cast<Eigen::Index>(index);
}

}  // namespace remitsim
