#pragma once

#include "remitsim/study.hpp"
#include "support/made_up_survey.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace remitsim::test {

inline Survey three_corridors() {
  return made_up::survey_of({{"GBR", "KEN", 300, {{4, 2}, {9, 3}, {1, 0.5}}},
                             {"GBR", "IND", 900, {{2, 1}, {7, 2}}, "South Asia"},
                             {"USA", "UGA", 200, {{6, 4}, {3, 1}}}});
}

/// Everything uncertain, one policy at each level.
inline Scenario busy_scenario(const std::string& name, double cap_percent) {
  Scenario scenario;
  scenario.name = name;
  scenario.uncertainty.flow = {0.45, {10, 25, 15, 50}, {}};
  scenario.uncertainty.price = {0.2, {20, 20, 20, 40}, {}};
  scenario.response.elasticity = {Normal{-1.6, 0.85}, -20, 0};
  scenario.response.diversion_share_percent = {Uniform{0, 100}};
  Policy by_service;
  by_service.step = Cap{Component::total, cap_percent};
  by_service.pass_through_percent = Distribution{Triangular{30, 80, 100}};
  Policy by_corridor;
  by_corridor.step = Cut{Component::fee, 1, 0};
  by_corridor.level = Level::corridor;
  scenario.policies = {by_service, by_corridor};
  scenario.groups = {{"From Britain", Selector{.senders = {"GBR"}}, {}}};
  return scenario;
}

inline const std::vector<Scenario>& two_busy_scenarios() {
  static const std::vector<Scenario> scenarios = {busy_scenario("a", 5), busy_scenario("b", 3)};
  return scenarios;
}

inline StudyOptions options_for(std::uint64_t draws) {
  return {.draws = draws, .seed = 4, .method = SamplingMethod::random, .threads = 2};
}

}  // namespace remitsim::test
