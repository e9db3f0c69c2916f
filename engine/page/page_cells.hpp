#pragma once

#include "remitsim/study.hpp"

#include <string>
#include <string_view>

namespace remitsim {

// Numbers as the page shows them: texts with no more digits than their errors support, and empty
// where there is no number. Lists of them are JSON.

/// [mean, standard error]
std::string two_cells(const MeasureResult& result);
/// [mean, standard error, median, p05, p95]; without quantiles, of which single places have few,
/// the first two alone.
std::string five_cells(const MeasureResult& result);

/// A value of a measure with its unit: "US$ 1,800 million a year", "5 % of the principal".
std::string amount_words(double value, std::string_view unit, bool of_single_year);

}  // namespace remitsim
