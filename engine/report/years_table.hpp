#pragma once

#include "remitsim/study.hpp"

#include <string>
#include <string_view>

namespace remitsim {

/// A group year by year: a measure with its interval, the cost before and after, and the corridors
/// above the threshold after. Requires a horizon.
std::string years_table(const Scenario& scenario, const ScenarioResult& result,
                        const std::string& group, std::string_view measure);

/// The answers to a scenario's questions of probability.
std::string probabilities_table(const ScenarioResult& result);

}  // namespace remitsim
