#pragma once

#include "model/aggregates.hpp"
#include "model/measures.hpp"
#include "model/outcomes.hpp"

#include <cstddef>

namespace remitsim {

/// What the measures of an aggregate are worked out from, besides its sums.
struct MeasureTerms {
  const Aggregate& aggregate;
  /// How many years the sums are over: money is the years' total, and costs and counts are means
  /// over the years.
  std::size_t years = 1;
  const DrawArray& diversion_share;  ///< in [0, 1]
};

/// A measure by draw, tile_draws numbers: one of the sums, or what `room` is filled with; where a
/// group has no flow, or no corridor, its means are not numbers.
///   savings                 = (ΣF·c − ΣF·c')/100
///   efficiency gain         = (consumer surplus − savings) on the part that is not diverted
///   provider revenue change = Σ c'F' − cF = Σ c'·X/100 − savings
///   paid before             = ΣF·c/100
///   costs                   = ΣF·c / ΣF, Σc / corridors, Σn·c / services; of one corridor in one
///                             year its cost
const double* values_of(Measure measure, const MeasureTerms& terms, const Outcome& sums,
                        DrawArray& room);

}  // namespace remitsim
