#include "scenario/check_response.hpp"

#include "files/utf8.hpp"
#include "scenario/cost_reach.hpp"
#include "scenario/selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <variant>

namespace remitsim {

namespace {

/// What a policy meets in a corridor.
struct Reach {
  double strength;        ///< the largest, in [0, 1]
  double selected_share;  ///< of the services
  Level level;
  LowestCost cost;

  [[nodiscard]] bool is_whole() const { return strength >= 1 && selected_share >= 1; }
};

/// What a step alone can do to the corridor's cost that leaves it 0 or less, and the remedy;
/// nothing where it cannot.
struct WayToZero {
  std::string_view what;  ///< "the cost of X …"
  std::string_view remedy;
};
using MaybeWay = std::optional<WayToZero>;

// Steps on the fee or the margin leave the other, and are not looked at.

MaybeWay way_to_zero(const Cap& cap, const Reach& reach) {
  const bool can = cap.component == Component::total && cap.percent <= 0 && reach.is_whole();
  return can ? MaybeWay({"is capped at 0", "give it a cap above 0"}) : std::nullopt;
}

MaybeWay way_to_zero(const Cut& cut, const Reach& reach) {
  const double cost =
      reach.level == Level::corridor ? reach.cost.mean_percent : reach.cost.dearest_percent;
  const bool can = cut.component == Component::total && cut.floor_percent <= 0 &&
                   reach.is_whole() && cost <= cut.points;
  return can ? MaybeWay({"can be cut to 0", "give the cut a \"floor_percent\" above 0"})
             : std::nullopt;
}

MaybeWay way_to_zero(const Scale& scale, const Reach& reach) {
  const bool can = scale.component == Component::total && scale.to_percent <= 0 && reach.is_whole();
  return can ? MaybeWay({"is scaled to 0", "scale it to more than 0"}) : std::nullopt;
}

MaybeWay way_to_zero(const AverageTarget& target, const Reach& reach) {
  const bool can = target.percent <= 0 && reach.is_whole();
  return can ? MaybeWay({"is scaled to 0", "give it a target above 0"}) : std::nullopt;
}

MaybeWay way_to_zero(const Tax& tax, const Reach& reach) {
  const double change = reach.strength * reach.selected_share * tax.points;
  const bool can = reach.cost.mean_percent + change <= 0;
  return can ? MaybeWay({"can be brought to 0 or below", "lower the subsidy"}) : std::nullopt;
}

// These set no cost of their own: the cheapest services stay, or the market moves among services.
template <typename OtherStep>
MaybeWay way_to_zero(const OtherStep&, const Reach&) {
  return std::nullopt;
}

bool can_raise_costs(const Policy& policy) {
  const auto* scale = std::get_if<Scale>(&policy.step);
  const auto* tax = std::get_if<Tax>(&policy.step);
  return (scale != nullptr && scale->to_percent > 100) || (tax != nullptr && tax->points > 0) ||
         std::holds_alternative<ShiftShare>(policy.step) ||
         std::holds_alternative<Remove>(policy.step);
}

bool has_elasticity(const Response& response) {
  return !response.elasticity.is_always(0) || !response.elasticity_by_receiver_region.empty();
}

/// The remedy may be empty.
void refuse(const Field& field, std::string_view why, std::string_view remedy) {
  field.refuse(fmt::format(
      "has an elasticity with respect to \"cost\", which needs costs above 0, but {}; {}"
      "{}take the elasticity with respect to \"price\"",
      why, remedy, remedy.empty() ? "" : ", or "));
}

/// Refuses the first corridor whose cost the policy can bring to 0.
void check_policy(const Field& field, std::size_t index, const Scenario& scenario,
                  const Survey& survey) {
  const Policy& policy = scenario.policies[index];
  const double strength = largest_strength(policy, scenario);
  for (const Corridor& corridor : survey.corridors) {
    const double share = selected_share(policy, survey, corridor, scenario);
    if (share == 0) continue;
    const Reach reach = {strength, share, policy.level, lowest_cost(survey, corridor, scenario)};
    const MaybeWay way =
        std::visit([&](const auto& step) { return way_to_zero(step, reach); }, policy.step);
    if (!way) continue;
    refuse(field,
           fmt::format("the cost of {} {} by policy {}", survey.label_of(corridor), way->what,
                       index + 1),
           way->remedy);
    return;
  }
}

void check_baseline(const Field& field, const Scenario& scenario, const Survey& survey) {
  const ValueRange share = reach_of(scenario.baseline.large_transfer_share_percent);
  for (const Corridor& corridor : survey.corridors) {
    const double cost = std::min(posted_corridor_cost_percent(survey, corridor, share.least),
                                 posted_corridor_cost_percent(survey, corridor, share.most));
    if (cost > 0) continue;
    refuse(field, fmt::format("{} costs {:.4g} %", survey.label_of(corridor), cost), "");
  }
  for (const Pool& pool : scenario.pools) {
    if (pool.cost_percent.value_or(1) > 0) continue;
    refuse(field, fmt::format("the pool {} costs 0 %", in_quotes(pool.name)),
           "give it another cost");
  }
}

void check_policies(const Field& field, const Scenario& scenario, const Survey& survey) {
  const auto& policies = scenario.policies;
  if (std::any_of(policies.begin(), policies.end(), can_raise_costs)) return;
  for (std::size_t i = 0; i < policies.size(); ++i) check_policy(field, i, scenario, survey);
}

}  // namespace

void check_response_is_defined(const Field& field, const Scenario& scenario, const Survey& survey) {
  const Response& response = scenario.response;
  if (response.with_respect_to != ElasticityOf::cost || !has_elasticity(response)) return;
  check_baseline(field, scenario, survey);
  check_policies(field, scenario, survey);
}

}  // namespace remitsim
