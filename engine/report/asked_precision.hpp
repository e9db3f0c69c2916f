#pragma once

#include "remitsim/study.hpp"

#include <cstdint>

namespace remitsim {

/// What a run with --until was asked, all of which decides when it ends.
struct AskedPrecision {
  Precision precision;
  std::uint64_t most_draws = 0;

  bool operator==(const AskedPrecision&) const = default;
};

}  // namespace remitsim
