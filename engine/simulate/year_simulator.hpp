#pragma once

#include "model/cost_block.hpp"
#include "model/outcomes.hpp"
#include "simulate/common_draws.hpp"
#include "simulate/plan.hpp"
#include "simulate/scenario_draws.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace remitsim {

/// What is different between the years of a scenario, and between a reform that is phased in and
/// one in full force.
struct YearOfScenario {
  int survey_year = 0;
  int year = 0;
  bool fully_phased_in = false;
};

/// What the services of all corridors and pools cost in the mean, in a tile of draws: percent of
/// the principal, tile_draws × corridors.
struct MeanCosts {
  DrawMatrix before;
  DrawMatrix after;
  // No column where SmaRT is not asked for. 0 where a corridor has none.
  DrawMatrix smart_before;
  DrawMatrix smart_after;
  DrawMatrix has_smart_after;  ///< 1 or 0
};

/// One year of one scenario in a tile of draws.
class YearSimulator {
 public:
  static constexpr std::size_t all_policies = std::numeric_limits<std::size_t>::max();

  YearSimulator(const Survey& survey, const ScenarioPlan& plan, const CommonDraws& common,
                const ScenarioDraws& draws, const YearOfScenario& year);

  /// Makes room for the costs of all corridors and pools.
  void make_room(MeanCosts& costs) const;

  /// The costs of a corridor's or pool's services before any policy.
  void load_posted(std::size_t corridor, CostBlock& posted) const;

  /// Fills a corridor's or pool's column of the costs from those of its services before any policy;
  /// but for those before any policy where they are known already. `room` is for costs of services.
  void price(std::size_t corridor, bool has_before, const CostBlock& posted, CostBlock& room,
             MeanCosts& costs) const;

  /// Fills a corridor's or pool's flow, costs and answer, and what follows from these; but for what
  /// is before any policy where the outcome has that already.
  void simulate(std::size_t corridor, bool has_before, const MeanCosts& costs,
                const Outcome& outcome) const;

  /// The flow of a corridor or pool before any policy, US$ million a year.
  [[nodiscard]] DrawArray flow_of(std::size_t corridor) const;

  /// The costs of a corridor's or pool's services after its first policies: those of the scenario
  /// whose index is below `policies_end`.
  void costs_after(std::size_t corridor, std::size_t policies_end, CostBlock& costs) const;

 private:
  [[nodiscard]] DrawArray mean_after_policies(std::size_t corridor, const CostBlock& posted,
                                              CostBlock& room) const;
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
};

}  // namespace remitsim
