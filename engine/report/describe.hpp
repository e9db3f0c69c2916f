#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// A policy in words: "each corridor's mean cost at most 5 %, to Africa".
std::string describe(const Policy& policy);

/// What a scenario's figures stand on, a sentence each: whose flows, which costs, what reform,
/// which accounting.
std::vector<std::string> accounting_rule(const Scenario& scenario, const Survey& survey);

}  // namespace remitsim
