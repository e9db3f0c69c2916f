#pragma once

#include "remitsim/survey.hpp"

#include <string>

namespace remitsim {

/// What the survey holds and its published indicators, laid out for reading; each with its rule in
/// words. Corridors are counted above and below `threshold_percent`.
std::string to_summary_table(const Survey& survey, double threshold_percent);

/// The same figures, and those of every group of corridors, as tidy CSV with the columns indicator,
/// group_kind, group, unit, value.
std::string to_summary_csv(const Survey& survey, double threshold_percent);

}  // namespace remitsim
