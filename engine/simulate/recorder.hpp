#pragma once

#include <cstddef>
#include <span>

namespace remitsim {

/// Takes the numbers of a tile of draws.
class Recorder {
 public:
  virtual ~Recorder() = default;

  /// The draws of one of the study's estimates; false where they are not finite or too large.
  virtual bool take(std::size_t estimate, std::span<const double> draws) = 0;
  /// In how many draws the threshold of one of the study's probabilities is reached.
  virtual void take_reached(std::size_t probability, std::size_t draws) = 0;
};

}  // namespace remitsim
