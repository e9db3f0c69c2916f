#pragma once

#include "statistics/log_histogram.hpp"

#include <cstddef>
#include <vector>

namespace remitsim {

/// The histogram's bins for a picture: at most `most` of them, 3 or more, made by joining
/// neighbours. All but the lowest and the highest half percent of the values fall into stretches of
/// equal width; what is below, and what is above, is a bin of its own. Counts are exact, bounds are
/// of the values in the bin, and no bin is empty. Requires count() > 0.
std::vector<LogBins::Counted> joined_bins(const LogHistogram& histogram, std::size_t most);

}  // namespace remitsim
