#include "replicate/replicate.hpp"

#include "simulate/without_uncertainty.hpp"

#include <fmt/format.h>

#include <cmath>

namespace remitsim {

namespace {

const MeasureResult& result_of(const ScenarioResult& result, const PublishedFigure& figure,
                               const std::string& group) {
  const PeriodResult* period =
      figure.period.empty() ? &result.main_period() : result.find_period(figure.period);
  const MeasureResult* found = period == nullptr ? nullptr : period->find(group, figure.measure);
  if (found == nullptr) {
    throw StudyError(fmt::format("{}: the results have no {} of {} to hold against \"{}\"",
                                 result.scenario, figure.measure, group, figure.label));
  }
  return *found;
}

Replication replication_of(const PublishedFigure& figure, const ScenarioResult& certain,
                           const ScenarioResult& uncertain) {
  const MeasureResult& same_rule = result_of(certain, figure, figure.group);
  Replication replication{.scenario = uncertain.scenario,
                          .figure = figure,
                          .unit = same_rule.unit,
                          .same_rule = same_rule[Statistic::mean].value,
                          .matches_print = false,
                          .own_estimates = {}};
  replication.matches_print = rounds_to_print(replication.same_rule, figure.value);
  for (const std::string& group : figure.own_estimates) {
    replication.own_estimates.push_back({group, result_of(uncertain, figure, group)});
  }
  return replication;
}

/// Figures are of one scenario each: none needs the one that it may be compared with.
std::vector<Scenario> without_comparisons(std::span<const Scenario> scenarios) {
  std::vector<Scenario> alone(scenarios.begin(), scenarios.end());
  for (Scenario& scenario : alone) scenario.against.clear();
  return alone;
}

/// A world without uncertainty needs no more draws than a study must have.
StudyResult simulate_certain(const Survey& survey, std::span<const Scenario> scenarios) {
  std::vector<Scenario> certain;
  for (const Scenario& scenario : scenarios) certain.push_back(without_uncertainty(scenario));
  StudyOptions options;
  options.draws = 2;
  options.seed = 1;
  return simulate(survey, certain, options);
}

}  // namespace

bool rounds_to_print(double value, double printed) {
  if (printed == 0) return std::fabs(value) < 0.5;
  // The last digit of the shortest decimal number that reads back as the printed value.
  constexpr double tolerance = 1e-9;
  double unit = 1e-6;
  while (std::fabs(std::remainder(printed, 10 * unit)) < tolerance * std::fabs(printed)) unit *= 10;
  return std::fabs(std::round(value / unit) * unit - printed) < tolerance * std::fabs(printed);
}

std::vector<Replication> replicate(const Survey& survey, std::span<const Scenario> scenarios,
                                   const StudyOptions& options) {
  const std::vector<Scenario> alone = without_comparisons(scenarios);
  const StudyResult certain = simulate_certain(survey, alone);
  const StudyResult uncertain = simulate(survey, alone, options);
  std::vector<Replication> replications;
  for (std::size_t s = 0; s < uncertain.scenarios.size(); ++s) {
    for (const PublishedFigure& figure : scenarios[s].published) {
      replications.push_back(replication_of(figure, certain.scenarios[s], uncertain.scenarios[s]));
    }
  }
  return replications;
}

}  // namespace remitsim
