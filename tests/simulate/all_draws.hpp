#pragma once

#include "simulate/study_years.hpp"
#include "simulate/tile.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace remitsim::test {

using Draws = std::vector<double>;

/// Keeps the draws of all estimates of a study of one scenario.
class AllDraws : public Recorder {
 public:
  explicit AllDraws(const StudyPlan& plan) : plan_(plan), draws_(plan.estimates.size()) {
    CommonDraws common(plan);
    TileSimulator tile(plan);
    for (std::uint64_t first = 0; first < plan.draws; first += tile_draws) {
      const std::uint64_t count = std::min<std::uint64_t>(tile_draws, plan.draws - first);
      common.draw(first);
      for (const YearGroup& group : groups_of(plan)) {
        tile.run(group.years, common, {first, static_cast<std::size_t>(count)}, *this);
      }
    }
  }

  bool take(std::size_t estimate, std::span<const double> draws) override {
    draws_[estimate].insert(draws_[estimate].end(), draws.begin(), draws.end());
    return true;
  }
  void take_reached(std::size_t /*probability*/, std::size_t /*draws*/) override {}

  /// Of a measure of a group in the first period that has it.
  [[nodiscard]] const Draws& of(const std::string& group, const std::string& measure) const {
    const ScenarioPlan& scenario = plan_.scenarios[0];
    for (const OutputPlan& output : scenario.outputs) {
      if (scenario.groups[output.group].group.name == group &&
          scenario.measures[output.measure].name == measure) {
        return draws_[output.estimate];
      }
    }
    throw std::runtime_error("no " + measure + " of " + group);
  }

 private:
  const StudyPlan& plan_;
  std::vector<Draws> draws_;
};

/// The draws of a measure of a group in a scenario that runs alone.
inline Draws draws_of(const Survey& survey, const Scenario& scenario, const StudyOptions& options,
                      const std::string& group, const std::string& measure) {
  const StudyPlan plan = plan_study(survey, std::span(&scenario, 1), options);
  return AllDraws(plan).of(group, measure);
}

}  // namespace remitsim::test
