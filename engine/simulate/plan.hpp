#pragma once

#include "model/aggregates.hpp"
#include "model/corridor_costs.hpp"
#include "model/measures.hpp"
#include "model/policies/apply.hpp"
#include "model/pool_costs.hpp"
#include "random/quantile.hpp"
#include "random/sampler.hpp"
#include "remitsim/study.hpp"
#include "simulate/corridor_factors.hpp"
#include "simulate/periods.hpp"
#include "survey/groups.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace remitsim {

/// An uncertain number that is the same for all corridors of a world.
struct DrawInput {
  Stream stream;
  QuantileFunction quantile = QuantileFunction(Distribution::constant(0));
  bool is_constant = true;
};

/// What makes a corridor a pool.
struct PoolPlan {
  PoolCosts costs;
  DrawInput simple_share;  ///< κ, percent
  Stream flow;             ///< the normal number of its own flow
  double flow_log_sigma = 0;
  std::optional<std::size_t> region;  ///< of its receivers, where there is one: as in FactorStreams
  bool weights_vary = false;          ///< whether its corridors' weights depend on the draw
};

/// What a scenario does with one corridor or pool. Each tile goes through all of these of each
/// scenario, so they are small.
struct CorridorPlan {
  double flow_usd_million = 0;  ///< 0 where the scenario does not use the corridor's flow
  std::shared_ptr<const PostedCosts> costs;  ///< those of its baseline
  std::vector<CorridorPolicy> policies;      ///< in the order of the scenario
  std::size_t elasticity = 0;                ///< index into ScenarioPlan::elasticities
  std::vector<std::size_t> smart;            ///< services that SmaRT averages; empty: not computed
  bool keeps_smart = false;   ///< whether it has SmaRT in every world after the policies too
  bool needs_margins = true;  ///< whether a policy looks at fees or margins by themselves
  std::shared_ptr<const PoolPlan> pool;  ///< where it is one
};

/// What is estimated for one group.
struct GroupPlan {
  Group group;
  std::size_t aggregate = 0;  ///< index into ScenarioPlan::aggregates
  bool has_flow = false;      ///< else there are no flow-weighted costs
  bool has_smart = false;     ///< else there are no SmaRT averages
  bool keeps_smart = false;   ///< else there are none after the policies

  [[nodiscard]] bool defines(Measure measure) const;
};

/// A measure of the model, or money converted into another unit.
struct MeasurePlan {
  std::string name;
  std::string unit;
  Measure measure = Measure::savings;
  std::optional<std::size_t> conversion;  ///< index into ScenarioPlan::usd_per_unit
  bool is_shown = true;                   ///< else it is of use for others alone
};

/// An estimate whose expectation is known, and helps others.
struct ControlPlan {
  std::size_t estimate = 0;  ///< index into StudyPlan::estimates
  double expectation = 0;
};

/// A number that is estimated: a measure of an aggregate in a period.
struct EstimatePlan {
  std::size_t period = 0;
  std::size_t aggregate = 0;
  std::size_t measure = 0;                    ///< index into ScenarioPlan::measures
  std::optional<std::size_t> histogram = {};  ///< which of the study's, where it has quantiles
  std::vector<ControlPlan> controls = {};     ///< of its mean
};

/// What the results show: a measure of a group in a period. Groups of the same corridors share
/// their estimates, and so do scenarios in what is before their policies.
struct OutputPlan {
  std::size_t period = 0;
  std::size_t group = 0;
  std::size_t measure = 0;   ///< index into ScenarioPlan::measures
  std::size_t estimate = 0;  ///< index into StudyPlan::estimates
  bool has_quantiles = false;
};

/// The share of draws in which a measure of a group, in the main period, is at least a threshold.
struct ProbabilityPlan {
  std::size_t group = 0;
  std::size_t measure = 0;
  double at_least = 0;
  std::size_t index = 0;  ///< among those of the study
};

/// An output that the scenario has in common with the one that it is compared with.
struct ComparedOutput {
  std::size_t output = 0;   ///< index into ScenarioPlan::outputs
  std::size_t against = 0;  ///< the other's estimate, index into StudyPlan::estimates
  /// The estimate of the difference; none where both have the same estimate, and so no difference.
  std::optional<std::size_t> difference;
  bool has_quantiles = false;
};

/// An estimate that is what two others differ by in each draw.
struct DifferencePlan {
  // Indices into StudyPlan::estimates.
  std::size_t estimate = 0;
  std::size_t minuend = 0;
  std::size_t subtrahend = 0;
};

/// One scenario with all that does not depend on the draw worked out.
struct ScenarioPlan {
  const Scenario* scenario = nullptr;
  std::size_t flow_spread = 0;               ///< index into StudyPlan::flow_spreads
  std::size_t price_spread = 0;              ///< index into StudyPlan::price_spreads
  std::optional<std::size_t> market_shares;  ///< index into StudyPlan::share_log_sigmas
  std::vector<CorridorPlan> corridors;       ///< the survey's, then the pools
  /// By policy; for an AverageTarget, the corridors whose mean it is for: the surveyed ones that it
  /// reaches, or the pools where it reaches none.
  std::vector<std::vector<std::size_t>> corridors_of_target;
  std::vector<GroupPlan> groups;
  std::vector<PeriodPlan> periods;
  std::size_t main_period = 0;
  std::vector<MeasurePlan> measures;
  std::vector<Aggregate> aggregates;  ///< the corridors, then the sets that groups are
  std::vector<OutputPlan> outputs;    ///< by period, group and measure
  /// Its own among StudyPlan::estimates, by period, aggregate and measure.
  std::size_t first_estimate = 0;
  std::size_t estimates_end = 0;
  /// The first scenario of the study that is the same before any policy; often itself.
  std::size_t baseline = 0;
  std::vector<ProbabilityPlan> probabilities;
  /// Where it is compared with another, in the order of `outputs`.
  std::vector<ComparedOutput> compared;
  std::vector<DrawInput> elasticities;  ///< the common one, then those of regions
  DrawInput diversion_share;            ///< percent
  DrawInput paid_to_posted;             ///< percent
  DrawInput large_transfer_share;       ///< percent
  std::vector<DrawInput> pass_through;  ///< by policy, percent
  std::vector<DrawInput> flow_growth;   ///< percent, by year after the survey's
  std::vector<DrawInput> cost_trend;    ///< percent, by year after the survey's
  std::vector<DrawInput> usd_per_unit;  ///< by conversion
};

/// What a corridor or pool of the plan is called: "GBR-KEN", or the pool's name.
std::string corridor_name(const Survey& survey, const Scenario& scenario, std::size_t corridor);

/// Draws that are reduced together: the unit of work and of reduction.
inline constexpr std::size_t tiles_in_block = 8;
inline constexpr std::size_t block_draws = tiles_in_block * tile_draws;

/// A study, ready to be simulated block by block.
struct StudyPlan {
  const Survey* survey = nullptr;
  std::uint64_t draws = 0;
  std::uint64_t seed = 0;
  Sampler sampler;
  FactorStreams flow_streams;
  FactorStreams price_streams;
  std::vector<Stream> service_streams;  ///< by service: the normal number of its market share
  /// The different spreads that the scenarios ask for: computed once a tile for the whole study.
  std::vector<FactorSpread> flow_spreads;
  std::vector<FactorSpread> price_spreads;
  std::vector<double> share_log_sigmas;
  bool control_variates = false;
  /// Those that results are given for, then others that they are compared with.
  std::vector<ScenarioPlan> scenarios;
  std::size_t shown_scenarios = 0;  ///< how many have results
  /// Those of one scenario after the other, in the order that a tile works them out, then the
  /// differences.
  std::vector<EstimatePlan> estimates;
  std::vector<DifferencePlan> differences;
  std::size_t histogram_count = 0;
  std::size_t probability_count = 0;
};

/// The survey and scenarios must outlive the plan. Throws StudyError.
StudyPlan plan_study(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options);

}  // namespace remitsim
