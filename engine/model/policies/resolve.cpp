#include "model/policies/apply.hpp"
#include "survey/indicators.hpp"
#include "survey/selectors.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace remitsim {

namespace {

/// Whether the step looks at the services of a corridor together.
bool looks_at_market(const Step& step) {
  return service_kind_of(step) != nullptr || std::holds_alternative<BestN>(step);
}

/// Whether the policy can reach a part of a pool: single services, or the market of one of its
/// corridors.
bool takes_parts(const Policy& policy) {
  return policy.level == Level::service || looks_at_market(policy.step);
}

CorridorPolicy policy_on(const Policy& policy, std::size_t policy_index) {
  return {&policy.step, policy.level, policy_index, {}, {}};
}

/// The services of one corridor that starts at position `first`, with those marked that the step
/// is about.
Market market_from(std::size_t first, const Step& step, const PostedCosts& costs) {
  const ServiceKind* kind = service_kind_of(step);
  Market market;
  for (std::size_t k = first; k < costs.services.size(); ++k) {
    if (costs.corridors[k] != costs.corridors[first]) break;
    const Service& service = *costs.services[k];
    market.services.push_back(k);
    const bool is_marked = kind == nullptr ? qualifies_for_smart(service) : selects(*kind, service);
    if (is_marked) market.marked.push_back(k);
  }
  return market;
}

/// Whether the step finds in the market what it needs: some services of the kind and some others,
/// or enough that qualify.
bool can_act(const Step& step, const Market& market) {
  if (const auto* best = std::get_if<BestN>(&step)) return market.marked.size() >= best->services;
  return !market.marked.empty() && market.marked.size() < market.services.size();
}

/// The mean of the services' posted costs.
double mean_percent(const Market& market, const PostedCosts& costs) {
  double sum = 0;
  for (const std::size_t k : market.services) sum += costs.cost_percent(k);
  return sum / static_cast<double>(market.services.size());
}

/// The policy on the markets that meet its criteria. `is_in(k)` says whether the corridor of the
/// service at k does.
template <typename IsIn>
std::optional<CorridorPolicy> on_markets(const Policy& policy, std::size_t policy_index,
                                         const PostedCosts& costs, IsIn is_in) {
  CorridorPolicy resolved = policy_on(policy, policy_index);
  for (std::size_t first = 0; first < costs.services.size();) {
    Market market = market_from(first, policy.step, costs);
    const bool is_selected =
        is_in(first) && selects_cost(policy.where, mean_percent(market, costs));
    first += market.services.size();
    if (is_selected && can_act(policy.step, market)) resolved.markets.push_back(std::move(market));
  }
  return resolved.markets.empty() ? std::nullopt : std::optional(resolved);
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

/// The policy on what it selects in the corridors for which `is_in` holds.
template <typename IsIn>
std::optional<CorridorPolicy> on_parts(const Policy& policy, std::size_t policy_index,
                                       const PostedCosts& costs, IsIn is_in) {
  return looks_at_market(policy.step) ? on_markets(policy, policy_index, costs, is_in)
                                      : on_services(policy, policy_index, costs, is_in);
}

/// The policy on a corridor or pool all of which its criteria on countries select.
std::optional<CorridorPolicy> on_whole(const Policy& policy, std::size_t policy_index,
                                       const PostedCosts& costs) {
  if (takes_parts(policy)) {
    return on_parts(policy, policy_index, costs, [](std::size_t) { return true; });
  }
  if (!selects_cost(policy.where, costs.mean_percent())) return std::nullopt;
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
  if (takes_parts(policy) && !costs.corridors.empty()) {
    return on_parts(policy, policy_index, costs, is_in);
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
