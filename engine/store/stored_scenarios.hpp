#pragma once

#include "remitsim/scenario.hpp"
#include "store/results_store.hpp"

#include <vector>

namespace remitsim {

/// The scenarios that results are of, as they were run. Throws DataError where the results do not
/// hold them, or the survey is not one that they can be of.
std::vector<Scenario> stored_scenarios(const ResultsStore& store, const Survey& survey);

}  // namespace remitsim
