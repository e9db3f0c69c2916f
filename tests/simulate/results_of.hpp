#pragma once

#include "remitsim/study.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace remitsim::test {

inline ScenarioResult run_one(const Survey& survey, const Scenario& scenario,
                              std::uint64_t draws = 2) {
  StudyOptions options;
  options.draws = draws;
  options.seed = 11;
  return simulate(survey, std::vector{scenario}, options).scenarios.front();
}

inline const MeasureResult& measure_in(const PeriodResult& period, const std::string& group,
                                       const std::string& measure) {
  const MeasureResult* found = period.find(group, measure);
  INFO(group << ": " << measure << " in " << period.period);
  REQUIRE(found != nullptr);
  return *found;
}

inline Estimate mean_in(const PeriodResult& period, const std::string& group,
                        const std::string& measure) {
  return measure_in(period, group, measure)[Statistic::mean];
}

inline Estimate mean_of(const ScenarioResult& result, const std::string& group,
                        const std::string& measure) {
  return mean_in(result.main_period(), group, measure);
}

inline const PeriodResult& period_of(const ScenarioResult& result, const std::string& period) {
  const PeriodResult* found = result.find_period(period);
  INFO(period);
  REQUIRE(found != nullptr);
  return *found;
}

/// A policy in full force everywhere.
inline Policy policy_of(const Step& step, Level level = Level::service) {
  Policy policy;
  policy.step = step;
  policy.level = level;
  return policy;
}

}  // namespace remitsim::test
