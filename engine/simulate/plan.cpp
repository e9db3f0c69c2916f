#include "simulate/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace remitsim {

namespace {

/// The one value that all scenarios agree on, unless the options say it.
std::uint64_t agreed(std::span<const Scenario> scenarios, std::uint64_t Sampling::*value,
                     const std::optional<std::uint64_t>& option, const char* what) {
  if (option) return *option;
  const Scenario& first = scenarios.front();
  for (const Scenario& other : scenarios) {
    if (other.sampling.*value != first.sampling.*value) {
      throw StudyError(fmt::format(
          "{} has sampling.{} {} and {} has {}: scenarios that run together share their draws; "
          "give "
          "--{} to set it for all",
          first.name, what, first.sampling.*value, other.name, other.sampling.*value, what));
    }
  }
  return first.sampling.*value;
}

bool same(const LognormalFactor& a, const LognormalFactor& b) {
  return a.log_sigma == b.log_sigma &&
         a.variance_shares.global_percent == b.variance_shares.global_percent &&
         a.variance_shares.sender_percent == b.variance_shares.sender_percent &&
         a.variance_shares.receiver_region_percent == b.variance_shares.receiver_region_percent &&
         a.variance_shares.own_percent == b.variance_shares.own_percent;
}

/// The position of the spread in the list, where it is added if need be.
std::size_t position_of(const LognormalFactor& spread, std::vector<LognormalFactor>& spreads) {
  const auto found =
      std::find_if(spreads.begin(), spreads.end(),
                   [&](const LognormalFactor& other) { return same(spread, other); });
  const auto position = static_cast<std::size_t>(found - spreads.begin());
  if (found == spreads.end()) spreads.push_back(spread);
  return position;
}

CorridorPlan plan_corridor(const Survey& survey, const Corridor& corridor,
                           const Scenario& scenario) {
  CorridorPlan plan;
  const bool used =
      corridor.flow_source != FlowSource::imputed || scenario.baseline.use_imputed_flows;
  plan.flow_usd_million = used ? corridor.flow_usd_million : 0;
  plan.costs = posted_costs(survey, corridor, scenario.baseline);
  for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
    auto policy = resolve(scenario.policies[p], p, survey, corridor, plan.costs);
    if (policy) plan.policies.push_back(std::move(*policy));
  }
  const bool looks_at_services =
      std::any_of(plan.policies.begin(), plan.policies.end(),
                  [](const CorridorPolicy& policy) { return policy.level == Level::service; });
  if (!looks_at_services) plan.costs = merged_into_mean(plan.costs);
  return plan;
}

void plan_groups(const Survey& survey, ScenarioPlan& plan) {
  for (Group& group : groups_of(survey, plan.scenario->groups)) {
    const std::size_t index = plan.groups.size();
    bool has_flow = false;
    for (const std::size_t c : group.corridors) {
      CorridorPlan& corridor = plan.corridors[c];
      (group.corridors.size() == 1 ? corridor.groups_of_this : corridor.shared_groups)
          .push_back(index);
      has_flow = has_flow || corridor.flow_usd_million > 0;
    }
    plan.groups.push_back({std::move(group), has_flow});
  }
}

DrawInput draw_input(std::uint64_t seed, Input input, Scope scope, std::size_t entity,
                     const Distribution& distribution) {
  return {stream_of(seed, input, scope, static_cast<std::uint32_t>(entity)),
          QuantileFunction(distribution)};
}

ScenarioPlan plan_scenario(const Survey& survey, const Scenario& scenario, StudyPlan& study) {
  const auto global_input = [&](Input input, const Distribution& distribution) {
    return draw_input(study.seed, input, Scope::global, 0, distribution);
  };
  const Response& response = scenario.response;
  ScenarioPlan plan{
      .scenario = &scenario,
      .flow_spread = position_of(scenario.uncertainty.flow, study.flow_spreads),
      .price_spread = position_of(scenario.uncertainty.price, study.price_spreads),
      .corridors = {},
      .groups = {},
      .elasticity = global_input(Input::elasticity, response.elasticity),
      .diversion_share = global_input(Input::diversion_share, response.diversion_share_percent),
      .pass_through = {},
      .share_in_force = {}};
  for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
    const Policy& policy = scenario.policies[p];
    plan.pass_through.push_back(
        draw_input(study.seed, Input::pass_through, Scope::policy, p, policy.pass_through_percent));
    plan.share_in_force.push_back(share_in_force(policy));
  }
  for (const Corridor& corridor : survey.corridors) {
    plan.corridors.push_back(plan_corridor(survey, corridor, scenario));
  }
  plan_groups(survey, plan);
  return plan;
}

}  // namespace

StudyPlan plan_study(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options) {
  if (scenarios.empty()) throw StudyError("a study needs at least one scenario");
  StudyPlan study;
  study.survey = &survey;
  study.draws = agreed(scenarios, &Sampling::draws, options.draws, "draws");
  study.seed = agreed(scenarios, &Sampling::seed, options.seed, "seed");
  if (study.draws < 2) throw StudyError("a study needs at least two draws");
  study.flow_streams = factor_streams(survey, Input::flow, study.seed);
  study.price_streams = factor_streams(survey, Input::price, study.seed);
  for (const Scenario& scenario : scenarios) {
    study.scenarios.push_back(plan_scenario(survey, scenario, study));
  }
  return study;
}

}  // namespace remitsim
