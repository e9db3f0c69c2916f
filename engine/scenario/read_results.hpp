#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/result_names.hpp"

#include <vector>

namespace remitsim {

// What the results are asked to say besides money and costs.

Indicators read_indicators(const Field& field);

/// Measures in other units, under names that no measure has. `field` is the list of conversions.
std::vector<Conversion> read_conversions(const Field& field);

/// Thresholds that measures of groups may reach. `field` is the list of questions.
std::vector<ProbabilityQuestion> read_probabilities(const Field& field, const ResultNames& names);

}  // namespace remitsim
