#pragma once

#include "remitsim/survey.hpp"
#include "survey/importer/flow_matrix.hpp"
#include "survey/importer/inflows.hpp"

#include <string>

namespace remitsim {

struct CorridorFlow {
  double usd_million = 0;
  FlowSource source = FlowSource::absent;
  std::string basis;  ///< in words: which cell, scaled by what
};

/// The year's cell; else the cell of the nearest year (of two as near, the earlier) times the ratio
/// of the receiver's inflows in the two years where both are known, unscaled otherwise; else 0.
CorridorFlow flow_of_corridor(const FlowMatrix& matrix, const Inflows& inflows,
                              const std::string& sender, const std::string& receiver, int year);

}  // namespace remitsim
