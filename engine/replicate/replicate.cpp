#include "replicate/replicate.hpp"

#include "report/group_estimates.hpp"
#include "simulate/without_uncertainty.hpp"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <set>

namespace remitsim {

namespace {

/// The result of a measure of a group under the scenario's uncertainty; null where there is none.
using UncertainResult =
    std::function<const MeasureResult*(const std::string& scenario, const std::string& period,
                                       const std::string& group, const std::string& measure)>;

const MeasureResult& required(const MeasureResult* found, const std::string& scenario,
                              const PublishedFigure& figure, const std::string& group) {
  if (found != nullptr) return *found;
  throw StudyError(fmt::format("{}: the results have no {} of {} to hold against \"{}\"", scenario,
                               figure.measure, group, figure.label));
}

Replication replication_of(const PublishedFigure& figure, const ScenarioResult& certain,
                           const UncertainResult& uncertain) {
  const std::string& scenario = certain.scenario;
  const PeriodResult* period =
      figure.period.empty() ? &certain.main_period() : certain.find_period(figure.period);
  const MeasureResult& same_rule =
      required(period == nullptr ? nullptr : period->find(figure.group, figure.measure), scenario,
               figure, figure.group);
  const auto uncertain_of = [&](const std::string& group) {
    return required(uncertain(scenario, period->period, group, figure.measure), scenario, figure,
                    group);
  };
  Replication replication{.scenario = scenario,
                          .figure = figure,
                          .unit = same_rule.unit,
                          .same_rule = same_rule[Statistic::mean].value,
                          .matches_print = false,
                          .uncertain = uncertain_of(figure.group),
                          .own_estimates = {}};
  replication.matches_print = rounds_to_print(replication.same_rule, figure.value);
  for (const std::string& group : figure.own_estimates) {
    replication.own_estimates.push_back({group, uncertain_of(group)});
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

std::vector<Replication> replications_with(const Survey& survey,
                                           std::span<const Scenario> scenarios,
                                           const UncertainResult& uncertain) {
  const StudyResult certain = simulate_certain(survey, scenarios);
  std::vector<Replication> replications;
  for (std::size_t s = 0; s < scenarios.size(); ++s) {
    for (const PublishedFigure& figure : scenarios[s].published) {
      replications.push_back(replication_of(figure, certain.scenarios[s], uncertain));
    }
  }
  return replications;
}

const MeasureResult* find_in(const StudyResult& study, const std::string& scenario,
                             const std::string& period, const std::string& group,
                             const std::string& measure) {
  for (const ScenarioResult& result : study.scenarios) {
    if (result.scenario != scenario) continue;
    const PeriodResult* found = result.find_period(period);
    return found == nullptr ? nullptr : found->find(group, measure);
  }
  return nullptr;
}

/// Of every group that some figure looks at, as results may have very many.
std::vector<MeasureRow> estimates_of_figures(std::span<const Scenario> scenarios,
                                             const RowSource& rows) {
  std::set<std::string, std::less<>> groups;
  std::set<std::string, std::less<>> measures;
  for (const Scenario& scenario : scenarios) {
    for (const PublishedFigure& figure : scenario.published) {
      measures.insert(figure.measure);
      groups.insert(figure.group);
      groups.insert(figure.own_estimates.begin(), figure.own_estimates.end());
    }
  }
  return group_estimates(rows, [&](const ResultRow& row) {
    return measures.contains(row.measure) && groups.contains(row.group);
  });
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
  const StudyResult result = simulate(survey, alone, options);
  return replications_with(survey, alone,
                           [&](const std::string& scenario, const std::string& period,
                               const std::string& group, const std::string& measure) {
                             return find_in(result, scenario, period, group, measure);
                           });
}

std::vector<Replication> replications_of(const Survey& survey, std::span<const Scenario> scenarios,
                                         const RowSource& rows) {
  const std::vector<MeasureRow> estimates = estimates_of_figures(scenarios, rows);
  return replications_with(
      survey, without_comparisons(scenarios),
      [&](const std::string& scenario, const std::string& period, const std::string& group,
          const std::string& measure) -> const MeasureResult* {
        for (const MeasureRow& estimate : estimates) {
          if (estimate.scenario == scenario && estimate.period == period &&
              estimate.group == group && estimate.result.measure == measure) {
            return &estimate.result;
          }
        }
        return nullptr;
      });
}

}  // namespace remitsim
