#pragma once

#include "support/made_up_survey.hpp"

namespace remitsim {

inline Survey one_corridor() {
  return made_up::survey_of({{"GBR", "KEN", 1000, {{8, 2}}}});
}

/// A scenario for one_corridor(), with a printed figure, which is right.
inline Scenario capped_scenario() {
  Scenario scenario;
  scenario.name = "capped";
  scenario.uncertainty.flow.log_sigma = 0.4;
  Policy policy;
  policy.step = Cap{Component::total, 5};
  scenario.policies = {policy};
  PublishedFigure figure;
  figure.label = "A paper";
  figure.group = "World";
  figure.measure = "savings";
  figure.value = 50;
  figure.remark = "a remark";
  figure.own_estimates = {"Sub-Saharan Africa"};
  scenario.published = {figure};
  return scenario;
}

}  // namespace remitsim
