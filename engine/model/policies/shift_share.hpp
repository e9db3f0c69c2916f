#pragma once

#include "remitsim/scenario.hpp"

#include <algorithm>

namespace remitsim {

/// By what the shares of the services of a kind, and those of the others, are multiplied.
struct ShareFactors {
  double kind = 1;
  double others = 1;
};

/// `kind_share` is what the services of the kind have before.
inline ShareFactors stepped(const ShiftShare& shift, double kind_share) {
  const double others = 1 - kind_share;
  if (kind_share <= 0 || others <= 0) return {};
  const double moved = std::min(shift.percent / 100, others);
  return {(kind_share + moved) / kind_share, (others - moved) / others};
}

}  // namespace remitsim
