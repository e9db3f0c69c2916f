#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// A policy in words: "each corridor's mean cost at most 5 %, to Africa".
std::string describe(const Policy& policy);

/// A selector in words, each criterion after a comma: ", to Sub-Saharan Africa". Empty where it
/// selects everything.
std::string describe(const Selector& where);

/// What a scenario's figures stand on, a sentence each: whose flows, which costs, what reform,
/// which accounting.
std::vector<std::string> accounting_rule(const Scenario& scenario, const Survey& survey);

}  // namespace remitsim
