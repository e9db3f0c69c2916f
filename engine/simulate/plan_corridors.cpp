#include "simulate/plan_corridors.hpp"

#include "model/smart.hpp"
#include "survey/selectors.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace remitsim {

namespace {

/// Whether the scenario needs the corridors' single services, or their means are enough.
bool needs_services(const ScenarioPlan& plan, const std::vector<CorridorPolicy>& policies) {
  const auto looks = [](const CorridorPolicy& policy) {
    return policy.level == Level::service || !policy.markets.empty();
  };
  return plan.market_shares || plan.scenario->indicators.smart ||
         std::any_of(policies.begin(), policies.end(), looks);
}

/// Whether a policy looks at the fees or the margins alone.
bool needs_components(const std::vector<CorridorPolicy>& policies) {
  const auto looks = [](const CorridorPolicy& policy) {
    return std::visit(
        [](const auto& step) {
          if constexpr (requires { step.component; }) return step.component != Component::total;
          return false;
        },
        *policy.step);
  };
  return std::any_of(policies.begin(), policies.end(), looks);
}

/// Index of the elasticity of corridors to a region.
std::size_t elasticity_of(const Scenario& scenario, const std::string& region) {
  const auto& by_region = scenario.response.elasticity_by_receiver_region;
  const auto found = std::find_if(by_region.begin(), by_region.end(),
                                  [&](const auto& entry) { return entry.first == region; });
  return found == by_region.end() ? 0 : 1 + static_cast<std::size_t>(found - by_region.begin());
}

template <typename Resolve>
std::vector<CorridorPolicy> resolve_all(const Scenario& scenario, Resolve resolve_one) {
  std::vector<CorridorPolicy> policies;
  for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
    if (auto policy = resolve_one(scenario.policies[p], p)) policies.push_back(std::move(*policy));
  }
  return policies;
}

/// Whether the corridor keeps enough services for SmaRT when all that a policy may remove are gone.
bool keeps_smart(const CorridorPlan& plan) {
  const auto may_leave = [&](std::size_t service) {
    return std::any_of(plan.policies.begin(), plan.policies.end(), [&](const auto& policy) {
      if (!std::holds_alternative<Remove>(*policy.step)) return false;
      const auto& leaving = policy.markets.front().marked;
      return std::binary_search(leaving.begin(), leaving.end(), service);
    });
  };
  const auto leaving = std::count_if(plan.smart.begin(), plan.smart.end(), may_leave);
  return plan.smart.size() - static_cast<std::size_t>(leaving) >= smart_services;
}

CorridorPlan plan_corridor(const Survey& survey, const ScenarioPlan& plan, std::size_t index) {
  const Scenario& scenario = *plan.scenario;
  const Corridor& corridor = survey.corridors[index];
  CorridorPlan result;
  const bool used = scenario.baseline.uses(corridor.flow_source);
  result.flow_usd_million = used ? corridor.flow_usd_million : 0;
  PostedCosts costs = posted_costs(survey, index, scenario.baseline);
  result.policies = resolve_all(scenario, [&](const Policy& policy, std::size_t p) {
    return resolve(policy, p, survey, index, costs);
  });
  result.elasticity = elasticity_of(scenario, survey.receiver_of(corridor).region);
  if (scenario.indicators.smart) {
    result.smart = qualifying_services(costs);
    if (result.smart.size() < smart_services) result.smart.clear();
    result.keeps_smart = keeps_smart(result);
  }
  if (!needs_services(plan, result.policies)) costs = merged_into_means(costs);
  result.costs = std::make_shared<PostedCosts>(std::move(costs));
  result.needs_margins = needs_components(result.policies);
  return result;
}

/// The one region that all of these names are, or nothing.
std::optional<std::string> common_name(const std::vector<std::string>& regions) {
  const bool alike =
      !regions.empty() &&
      std::all_of(regions.begin(), regions.end(), [&](const auto& r) { return r == regions[0]; });
  return alike ? std::optional(regions[0]) : std::nullopt;
}

/// Whose costs a pool takes or, where its cost is given, whom it stands for: the receivers of
/// surveyed corridors, or all countries that a remainder is of.
std::vector<std::string> regions_of(const Survey& survey, const Pool& pool,
                                    const PoolCosts& costs) {
  std::vector<std::string> regions;
  const auto add_corridor = [&](std::size_t c) {
    regions.push_back(survey.receiver_of(survey.corridors[c]).region);
  };
  if (!pool.cost_percent) {
    for (const std::size_t c : costs.corridors) add_corridor(c);
  } else if (pool.flow_usd_million) {
    for (std::size_t c = 0; c < survey.corridors.size(); ++c) {
      if (selects(pool.stands_for, survey, survey.corridors[c])) add_corridor(c);
    }
  } else {
    for (const Country& country : survey.countries) {
      if (selects_receiver(pool.stands_for, country)) regions.push_back(country.region);
    }
  }
  return regions;
}

CorridorPlan plan_pool(const StudyPlan& study, const ScenarioPlan& plan, const Pool& pool) {
  const Survey& survey = *study.survey;
  const Scenario& scenario = *plan.scenario;
  PoolCosts costs = pool_costs(survey, scenario, pool);
  CorridorPlan result;
  result.flow_usd_million = pool_flow_usd_million(survey, pool);
  // Only the policies that name a pool act on it, where there are some.
  const bool named =
      std::any_of(scenario.policies.begin(), scenario.policies.end(),
                  [&](const Policy& policy) { return names_pool(policy, pool.name); });
  result.policies = resolve_all(scenario, [&](const Policy& policy, std::size_t p) {
    return named && policy.where.pools.empty()
               ? std::nullopt
               : resolve_on_pool(policy, p, survey, pool.name, costs.posted);
  });
  if (!needs_services(plan, result.policies)) costs = costs.merged();
  result.costs = std::make_shared<PostedCosts>(costs.posted);
  result.needs_margins = needs_components(result.policies);
  const auto region = common_name(regions_of(survey, pool, costs));
  if (region) result.elasticity = elasticity_of(scenario, *region);
  const std::uint32_t entity = name_entity(pool.name);
  const bool flows_vary =
      scenario.uncertainty.flow.log_sigma > 0 && !pool.simple_mean_share_percent.is_always(100);
  const bool weights_vary =
      plan.market_shares || flows_vary || !pool.simple_mean_share_percent.is_constant();
  result.pool = std::make_shared<PoolPlan>(
      PoolPlan{.costs = std::move(costs),
               .simple_share = {stream_of(study.seed, Input::unsurveyed_mix, Scope::pool, entity),
                                QuantileFunction(pool.simple_mean_share_percent),
                                pool.simple_mean_share_percent.is_constant()},
               .flow = stream_of(study.seed, Input::flow, Scope::pool, entity),
               .flow_log_sigma = pool.flow_log_sigma.value_or(scenario.uncertainty.flow.log_sigma),
               .region = region ? study.flow_streams.find_region(*region) : std::nullopt,
               .weights_vary = weights_vary && !pool.cost_percent});
  return result;
}

}  // namespace

std::vector<CorridorPlan> plan_corridors(const StudyPlan& study, const ScenarioPlan& scenario) {
  std::vector<CorridorPlan> corridors;
  for (std::size_t c = 0; c < study.survey->corridors.size(); ++c) {
    corridors.push_back(plan_corridor(*study.survey, scenario, c));
  }
  for (const Pool& pool : scenario.scenario->pools) {
    corridors.push_back(plan_pool(study, scenario, pool));
  }
  return corridors;
}

std::vector<std::vector<std::size_t>> corridors_of_targets(const ScenarioPlan& scenario,
                                                           std::size_t surveyed_corridors) {
  const std::vector<Policy>& policies = scenario.scenario->policies;
  std::vector<std::vector<std::size_t>> reached(policies.size());
  for (std::size_t c = 0; c < scenario.corridors.size(); ++c) {
    for (const CorridorPolicy& policy : scenario.corridors[c].policies) {
      std::vector<std::size_t>& corridors = reached[policy.policy];
      const bool is_pool = c >= surveyed_corridors;
      const bool has_surveyed = !corridors.empty() && corridors.front() < surveyed_corridors;
      if (std::holds_alternative<AverageTarget>(policies[policy.policy].step) &&
          !(is_pool && has_surveyed)) {
        corridors.push_back(c);
      }
    }
  }
  return reached;
}

}  // namespace remitsim
