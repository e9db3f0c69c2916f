#pragma once

#include "model/policies/shift_share.hpp"

namespace remitsim {

/// The kind's services leave; a market that has no others stays.
inline ShareFactors stepped(const Remove&, double kind_share) {
  const double others = 1 - kind_share;
  if (kind_share <= 0 || others <= 0) return {};
  return {0, 1 / others};
}

}  // namespace remitsim
