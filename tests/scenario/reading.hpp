#pragma once

#include "remitsim/diagnostics.hpp"
#include "scenario/read_scenario.hpp"
#include "scenario/scenario_text.hpp"
#include "scenario/small_survey.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace remitsim::test {

using Faults = std::vector<std::string>;

/// The faults of the text as they are printed, without the file's name in front.
inline Faults faults_of(std::string_view text, const Survey& survey = small_survey()) {
  Diagnostics diagnostics;
  read_scenario(text, "x.json", survey, diagnostics);
  Faults faults;
  for (const Diagnostic& diagnostic : diagnostics.kept()) {
    const std::string printed = to_string(diagnostic);
    REQUIRE(printed.substr(0, 7) == "x.json:");
    faults.push_back(printed.substr(7));
  }
  return faults;
}

inline Faults faults_with(std::string_view entries, const Survey& survey = small_survey()) {
  return faults_of(scenario_with(entries), survey);
}

/// The scenario that the text says, which must be without fault.
inline Scenario read_valid(std::string_view text, const Survey& survey = small_survey()) {
  Diagnostics diagnostics;
  Scenario scenario = read_scenario(text, "x.json", survey, diagnostics);
  INFO(InputError(diagnostics).what());
  REQUIRE(diagnostics.empty());
  return scenario;
}

inline Scenario read_with(std::string_view entries, const Survey& survey = small_survey()) {
  return read_valid(scenario_with(entries), survey);
}

}  // namespace remitsim::test
