#pragma once

#include "model/cost_block.hpp"
#include "model/outcomes.hpp"
#include "simulate/common_draws.hpp"
#include "simulate/plan.hpp"
#include "simulate/scenario_draws.hpp"

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace remitsim {

/// What is different between the years of a scenario, and between a reform that is phased in and
/// one in full force.
struct YearOfScenario {
  int survey_year = 0;
  int year = 0;
  bool fully_phased_in = false;
};

/// One year of one scenario in a tile of draws.
class YearSimulator {
 public:
  static constexpr std::size_t all_policies = std::numeric_limits<std::size_t>::max();

  YearSimulator(const Survey& survey, const ScenarioPlan& plan, const CommonDraws& common,
                const ScenarioDraws& draws, const YearOfScenario& year);

  /// Fills a corridor's or pool's column of the flow, the costs, the answer and SmaRT; but for what
  /// is before any policy where the outcomes have that already.
  void simulate(std::size_t corridor, bool has_before, Outcomes& outcomes);

  /// The flow of a corridor or pool before any policy, US$ million a year.
  [[nodiscard]] DrawArray flow_of(std::size_t corridor) const;

  /// The costs of a corridor's or pool's services after its first policies: those of the scenario
  /// whose index is below `policies_end`.
  void costs_after(std::size_t corridor, std::size_t policies_end, CostBlock& costs) const;

 private:
  void set_smart(Sum sum, std::size_t corridor, Outcomes& outcomes) const;
  void load_posted(std::size_t corridor, CostBlock& costs) const;
  void load_shares(const CorridorPlan& plan, std::size_t corridor, CostBlock& costs) const;
  void apply_policies(const CorridorPlan& plan, std::size_t policies_end, CostBlock& costs) const;
  void find_target_ratio(std::size_t policy);

  const Survey& survey_;
  const ScenarioPlan& plan_;
  const CommonDraws& common_;
  const ScenarioDraws& draws_;
  DrawArray growth_;                      ///< of flows since the survey's year
  DrawArray level_;                       ///< of costs: paid to posted, and the trend
  std::vector<DrawArray> strengths_;      ///< by policy
  std::vector<DrawArray> target_ratios_;  ///< by policy
  CostBlock costs_;
};

}  // namespace remitsim
