#pragma once

#include "backtest/comparison.hpp"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace remitsim {

// Standard errors that resample whole senders, each with all its corridors and periods, so that
// what corridors of one sender, and rounds of one corridor, have in common counts.
// Source: Davison and Hinkley 1997, Bootstrap Methods and their Application, sections 2.7 and 3.8.

/// Several statistics of one sample; always as many.
using Statistics = std::function<std::vector<double>(std::span<const Observation>)>;

inline constexpr std::size_t bootstrap_replications = 500;

/// By the bootstrap: as many senders as there are, drawn with replacement; the same numbers for the
/// same observations. Infinite where a statistic is infinite in a replication.
std::vector<double> bootstrap_errors(std::span<const Observation> observations,
                                     const Statistics& statistics);

/// By the jackknife: one sender left out after the other. For smooth statistics alone, and for
/// those over pairs of corridors, which a sender drawn twice would be paired with itself in.
std::vector<double> jackknife_errors(std::span<const Observation> observations,
                                     const Statistics& statistics);

}  // namespace remitsim
