#include "random/sobol_directions.hpp"

#include <boost/random/sobol.hpp>

namespace remitsim {

std::vector<SobolDirections> sobol_directions(std::size_t dimensions) {
  std::vector<SobolDirections> directions(dimensions);
  if (dimensions == 0) return directions;
  boost::random::sobol sequence(dimensions);
  for (std::size_t k = 0; k < sobol_digits; ++k) {
    // The Gray code of 2^(k+1) − 1 is 2^k: that point is direction k alone. Boost leaves out the
    // point 0, so that its seed counts from the point 1.
    sequence.seed((std::uint64_t{2} << k) - 2);
    for (SobolDirections& dimension : directions) {
      dimension[k] = static_cast<std::uint32_t>(sequence() >> 32);
    }
  }
  return directions;
}

}  // namespace remitsim
