#pragma once

#include "simulate/common_draws.hpp"
#include "simulate/plan.hpp"
#include "simulate/scenario_draws.hpp"
#include "simulate/year_simulator.hpp"

namespace remitsim {

/// The one world of a scenario without uncertainty, with every service by itself. Nothing in it
/// depends on the number of draws or the seed.
class CentralWorld {
 public:
  /// The index of the draw to look at: all draws are alike.
  static constexpr Eigen::Index draw = 0;

  /// `certain` is a scenario without_uncertainty(). The survey must outlive this.
  CentralWorld(const Survey& survey, const Scenario& certain);
  CentralWorld(const CentralWorld&) = delete;
  CentralWorld& operator=(const CentralWorld&) = delete;
  ~CentralWorld() = default;

  [[nodiscard]] const ScenarioPlan& plan() const { return study_.scenarios.front(); }
  /// This must outlive it.
  [[nodiscard]] YearSimulator simulator(int year, bool fully_phased_in) const;

 private:
  Scenario scenario_;
  StudyPlan study_;
  CommonDraws common_;
  ScenarioDraws draws_;
};

}  // namespace remitsim
