#pragma once

#include "model/corridor_costs.hpp"
#include "model/measures.hpp"
#include "model/policies/apply.hpp"
#include "random/quantile.hpp"
#include "remitsim/study.hpp"
#include "simulate/corridor_factors.hpp"
#include "survey/groups.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace remitsim {

/// An uncertain number that is the same for all corridors of a world.
struct DrawInput {
  Stream stream;
  QuantileFunction quantile;
};

/// What a scenario does with one corridor.
struct CorridorPlan {
  double flow_usd_million = 0;  ///< 0 where the scenario does not use the corridor's flow
  PostedCosts costs;
  std::vector<CorridorPolicy> policies;     ///< in the order of the scenario
  std::vector<std::size_t> shared_groups;   ///< groups of several corridors that hold this one
  std::vector<std::size_t> groups_of_this;  ///< groups that hold this corridor alone
};

/// What is estimated for one group.
struct GroupPlan {
  Group group;
  bool has_flow = false;  ///< else there are no flow-weighted costs

  [[nodiscard]] bool defines(Measure measure) const {
    return has_flow || (measure != Measure::cost_before && measure != Measure::cost_after);
  }
};

/// One scenario with all that does not depend on the draw worked out.
struct ScenarioPlan {
  const Scenario* scenario = nullptr;
  std::size_t flow_spread = 0;   ///< index into StudyPlan::flow_spreads
  std::size_t price_spread = 0;  ///< index into StudyPlan::price_spreads
  std::vector<CorridorPlan> corridors;
  std::vector<GroupPlan> groups;
  DrawInput elasticity;
  DrawInput diversion_share;            ///< percent
  std::vector<DrawInput> pass_through;  ///< by policy, percent
  std::vector<double> share_in_force;   ///< by policy
};

/// A study, ready to be simulated block by block.
struct StudyPlan {
  const Survey* survey = nullptr;
  std::uint64_t draws = 0;
  std::uint64_t seed = 0;
  FactorStreams flow_streams;
  FactorStreams price_streams;
  /// The different spreads that the scenarios ask for: computed once a block for the whole study.
  std::vector<LognormalFactor> flow_spreads;
  std::vector<LognormalFactor> price_spreads;
  std::vector<ScenarioPlan> scenarios;

  [[nodiscard]] std::uint64_t block_count() const {
    return (draws + block_draws - 1) / block_draws;
  }
};

/// The survey and scenarios must outlive the plan. Throws StudyError.
StudyPlan plan_study(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options);

}  // namespace remitsim
