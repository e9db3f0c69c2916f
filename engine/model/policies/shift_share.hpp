#pragma once

#include "remitsim/scenario.hpp"

#include <algorithm>

namespace remitsim {

/// By what the shares of the services of a kind, and those of the others, are multiplied.
struct ShareFactors {
  double kind = 1;
  double others = 1;
};

/// What the services of the kind, and the others, have of the market before.
struct MarketSplit {
  double kind = 0;
  double others = 0;
};

inline ShareFactors stepped(const ShiftShare& shift, const MarketSplit& before) {
  if (before.kind <= 0 || before.others <= 0) return {};
  const double moved = std::min(shift.percent / 100, before.others);
  return {(before.kind + moved) / before.kind, (before.others - moved) / before.others};
}

}  // namespace remitsim
