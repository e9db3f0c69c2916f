#include "model/policies/apply.hpp"
#include "model/smart.hpp"
#include "survey/selectors.hpp"

#include <algorithm>
#include <variant>

namespace remitsim {

namespace {

/// What the step needs of single services besides those whose cost it changes.
enum class Market { any, kind, qualifying };

Market market_of(const Step& step) {
  if (service_kind_of(step) != nullptr) return Market::kind;
  return std::holds_alternative<BestN>(step) ? Market::qualifying : Market::any;
}

CorridorPolicy policy_on(const Policy& policy, std::size_t policy_index) {
  return {&policy.step, policy.level, policy_index, {}, {}};
}

/// The policy on the services of the kind, if there are some and others.
std::optional<CorridorPolicy> on_kind(const Policy& policy, std::size_t policy_index,
                                      const PostedCosts& costs) {
  CorridorPolicy resolved = policy_on(policy, policy_index);
  for (std::size_t k = 0; k < costs.services.size(); ++k) {
    if (selects(*service_kind_of(policy.step), *costs.services[k])) resolved.services.push_back(k);
  }
  const bool has_both =
      !resolved.services.empty() && resolved.services.size() < costs.services.size();
  return has_both ? std::optional(resolved) : std::nullopt;
}

/// The policy on all services, held against the cheapest of those that qualify.
std::optional<CorridorPolicy> on_benchmark(const Policy& policy, std::size_t policy_index,
                                           const PostedCosts& costs) {
  CorridorPolicy resolved = policy_on(policy, policy_index);
  resolved.qualifying = qualifying_services(costs);
  if (resolved.qualifying.size() < std::get<BestN>(policy.step).services) return std::nullopt;
  for (std::size_t k = 0; k < costs.size(); ++k) resolved.services.push_back(k);
  return resolved;
}

/// The policy on the services that meet its criteria. `is_in(k)` says whether the service's own
/// corridor does.
template <typename IsIn>
std::optional<CorridorPolicy> on_services(const Policy& policy, std::size_t policy_index,
                                          const PostedCosts& costs, IsIn is_in) {
  CorridorPolicy resolved = policy_on(policy, policy_index);
  for (std::size_t k = 0; k < costs.size(); ++k) {
    const bool is_kind = costs.services.empty() ? !policy.where.selects_services()
                                                : selects(policy.where, *costs.services[k]);
    if (is_kind && is_in(k) && selects_cost(policy.where, costs.cost_percent(k))) {
      resolved.services.push_back(k);
    }
  }
  return resolved.services.empty() ? std::nullopt : std::optional(resolved);
}

/// The policy on a corridor or pool all of which its criteria on countries select.
std::optional<CorridorPolicy> on_whole(const Policy& policy, std::size_t policy_index,
                                       const PostedCosts& costs) {
  const Market market = market_of(policy.step);
  if (policy.level == Level::service && market == Market::any) {
    return on_services(policy, policy_index, costs, [](std::size_t) { return true; });
  }
  if (!selects_cost(policy.where, costs.mean_percent())) return std::nullopt;
  if (market == Market::kind) return on_kind(policy, policy_index, costs);
  if (market == Market::qualifying) return on_benchmark(policy, policy_index, costs);
  return policy_on(policy, policy_index);
}

}  // namespace

std::optional<CorridorPolicy> resolve(const Policy& policy, std::size_t policy_index,
                                      const Survey& survey, std::size_t corridor,
                                      const PostedCosts& costs) {
  if (!selects(policy.where, survey, survey.corridors[corridor])) return std::nullopt;
  return on_whole(policy, policy_index, costs);
}

std::optional<CorridorPolicy> resolve_on_pool(const Policy& policy, std::size_t policy_index,
                                              const Survey& survey, std::string_view pool_name,
                                              const PostedCosts& costs) {
  if (!policy.where.pools.empty()) {
    if (!names_pool(policy, pool_name)) return std::nullopt;
    return on_whole(policy, policy_index, costs);
  }
  const auto is_in = [&](std::size_t k) {
    return selects(policy.where, survey, survey.corridors[costs.corridors[k]]);
  };
  if (policy.level == Level::service && market_of(policy.step) == Market::any &&
      !costs.corridors.empty()) {
    return on_services(policy, policy_index, costs, is_in);
  }
  for (std::size_t k = 0; k < costs.corridors.size(); ++k) {
    if (!is_in(k)) return std::nullopt;
  }
  return on_whole(policy, policy_index, costs);
}

bool names_pool(const Policy& policy, std::string_view pool_name) {
  const auto& pools = policy.where.pools;
  return std::find(pools.begin(), pools.end(), pool_name) != pools.end();
}

}  // namespace remitsim
