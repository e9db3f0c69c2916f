#pragma once

#include "model/policies/shift_share.hpp"

namespace remitsim {

/// The kind's services leave; a market that has no others stays.
inline ShareFactors stepped(const Remove&, const MarketSplit& before) {
  if (before.kind <= 0 || before.others <= 0) return {};
  return {0, (before.kind + before.others) / before.others};
}

}  // namespace remitsim
