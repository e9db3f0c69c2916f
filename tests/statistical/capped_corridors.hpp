#pragma once

#include "remitsim/study.hpp"
#include "statistical/black_scholes.hpp"
#include "support/made_up_survey.hpp"

#include <string>
#include <vector>

// A dozen corridors whose flows and prices vary as in scenarios/africa-g8.json, under a cap of 5
// percent at corridor level. Flows and prices are independent and their factors have the mean 1, so
// that the mean savings of any group are known: the sum of flows times calls on costs.

namespace remitsim::test::capped {

constexpr double flow_log_sigma = 0.45;
constexpr double price_log_sigma = 0.18;
constexpr double cap_percent = 5;

/// Of the first `corridors` of twelve.
inline Survey survey_of_first(std::size_t corridors) {
  const std::string asia = "South Asia";
  const std::vector<made_up::CorridorOf> all = {
      {"GBR", "KEN", 300, {{5, 3}}},         {"USA", "NGA", 900, {{3, 2.5}}},
      {"FRA", "SEN", 150, {{7, 4}}},         {"USA", "IND", 2'000, {{2, 2.5}}, asia},
      {"GBR", "IND", 1'100, {{3, 1}}, asia}, {"ITA", "SEN", 80, {{4, 2}}},
      {"GBR", "NGA", 700, {{6, 1}}},         {"USA", "KEN", 120, {{2, 3}}},
      {"ITA", "BGD", 250, {{3, 3}}, asia},   {"GBR", "PAK", 800, {{2, 1}}, asia},
      {"FRA", "MLI", 200, {{9, 5}}},         {"USA", "PAK", 400, {{4, 1.5}}, asia}};
  return made_up::survey_of({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(corridors)});
}

inline Scenario scenario(double cap = cap_percent) {
  Scenario scenario;
  scenario.uncertainty.flow = {flow_log_sigma, {10, 25, 15, 50}, {}};
  scenario.uncertainty.price = {price_log_sigma, {0, 10, 0, 90}, {}};
  Policy policy;
  policy.step = Cap{Component::total, cap};
  policy.level = Level::corridor;
  scenario.policies = {policy};
  return scenario;
}

/// The mean savings of all corridors, US$ million.
inline double true_savings(const Survey& survey, double cap = cap_percent) {
  double savings = 0;
  for (const Corridor& corridor : survey.corridors) {
    const Service& service = survey.services[corridor.first_service];
    const double cost = service.fee_percent_200 + *service.margin_percent_200;
    savings +=
        corridor.flow_usd_million * black_scholes_call(cost, cap, price_log_sigma).price / 100;
  }
  return savings;
}

}  // namespace remitsim::test::capped
