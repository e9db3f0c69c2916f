#pragma once

#include "random/philox.hpp"
#include "random/replicates.hpp"
#include "random/sobol_directions.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace remitsim {

/// How many draws a study can have: each replicate has 2^32 points.
inline constexpr std::uint64_t sobol_draws = std::uint64_t{replicate_count} << sobol_digits;

/// One coordinate of randomised quasi-Monte Carlo points. Within a replicate, any 2^m consecutive
/// points that start at a multiple of 2^m have one value in each of 2^m equal cells of (0, 1), and
/// together with other dimensions are a digital net.
///
/// Each replicate is a random linear scramble with a random digital shift, 32 digits deep: Matoušek
/// 1998 (Journal of Complexity 14, 527–556). Each point is uniform, and means have the variance
/// that they have under Owen's nested uniform scramble: Owen 2003 (ACM TOMACS 13, 363–378).
class SobolCoordinate {
 public:
  /// A number for each replicate.
  using Row = std::array<std::uint32_t, replicate_count>;

  /// The scramble depends on the stream alone; coordinates of different streams are scrambled
  /// independently. `directions`: those of a dimension that no other coordinate of the points has.
  SobolCoordinate(const SobolDirections& directions, const Stream& stream);

  /// values[i] = the uniform number of draw `first_draw` + i, in (0, 1): an odd multiple of 2^-33.
  /// Fastest where `first_draw` and the length are multiples of `replicate_count`. Throws
  /// std::out_of_range where a draw is not below `sobol_draws`.
  void fill(std::uint64_t first_draw, std::span<double> values) const;

 private:
  /// Some of the replicates of one point.
  void fill_part(std::uint64_t first_draw, std::span<double> values) const;
  /// All of the replicates of consecutive points.
  void fill_points(std::uint64_t first_point, std::span<double> values) const;

  alignas(64) std::array<Row, sobol_digits> directions_{};  ///< scrambled; by bit of the Gray code
  Row shifts_{};
};

}  // namespace remitsim
