#pragma once

#include "model/aggregates.hpp"
#include "model/measures.hpp"
#include "model/outcomes.hpp"

#include <cstddef>
#include <span>

namespace remitsim {

/// What measures are worked out from, besides the sums.
struct MeasureTerms {
  std::span<const Aggregate> aggregates;
  /// How many years the sums are over: money is the years' total, and costs and counts are means
  /// over the years.
  std::size_t years = 1;
  const DrawArray& diversion_share;  ///< in [0, 1]
};

/// A measure of all aggregates, by draw: tile_draws × aggregates. It is one of the sums, or what
/// `room` is filled with; where a group has no flow, or no corridor, its means are not numbers.
///   savings                 = (ΣF·c − ΣF·c')/100
///   efficiency gain         = (consumer surplus − savings) on the part that is not diverted
///   provider revenue change = Σ c'F' − cF = Σ c'·X/100 − savings
///   paid before             = ΣF·c/100
///   costs                   = ΣF·c / ΣF, Σc / corridors, Σn·c / services
const DrawMatrix& values_of(Measure measure, const MeasureTerms& terms, const Outcomes& sums,
                            DrawMatrix& room);

}  // namespace remitsim
