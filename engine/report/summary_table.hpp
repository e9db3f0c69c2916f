#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/study.hpp"
#include "remitsim/survey.hpp"

#include <string>

namespace remitsim {

/// What an economist wants to see of one scenario at once: savings by group with their intervals,
/// the printed figures beside them, the comparison with another scenario where there is one, what
/// each figure stands on, and the other measures.
std::string summary_table(const Survey& survey, const Scenario& scenario, const StudyResult& study,
                          const ScenarioResult& result);

}  // namespace remitsim
