#include "simulate/faults.hpp"

#include "kernels/elementwise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

namespace remitsim {

namespace {

constexpr std::array<Sum, 5> checked = {Sum::flow, Sum::cost_before, Sum::cost_after,
                                        Sum::extra_flow, Sum::consumer_surplus};

constexpr std::string_view too_large =
    "a number runs out of range; look at the growth of flows, the trend of costs, the sigmas and "
    "the conversions";

bool is_finite(const Outcome& corridor, std::size_t draw) {
  return std::all_of(checked.begin(), checked.end(),
                     [&](Sum sum) { return std::isfinite(corridor[sum][draw]); });
}

std::string_view reason_of(ElasticityOf with_respect_to, double before, double after) {
  const bool is_of_price = with_respect_to == ElasticityOf::price;
  const double least_cost = is_of_price ? -100 : 0;
  if (std::min(before, after) > least_cost) return too_large;
  return is_of_price ? "a sender would be paid more than the transfer, where "
                       "the answer of flows is not defined; take a smaller subsidy"
                     : "the answer to an elasticity with respect to cost is not defined at a cost "
                       "of 0 or less; use \"with_respect_to\": \"price\", or leave a cost above 0";
}

}  // namespace

void require_finite(const CorridorInTile& place, const Outcome& corridor) {
  const auto all_finite = [&](Sum sum) {
    return elementwise::all_finite(corridor[sum], tile_draws);
  };
  if (std::all_of(checked.begin(), checked.end(), all_finite)) return;
  // What is not finite may lie beyond the last draw.
  const Scenario& scenario = *place.scenario.scenario;
  for (std::size_t draw = 0; draw < place.draws.count; ++draw) {
    if (is_finite(corridor, draw)) continue;
    const double before = corridor[Sum::cost_before][draw];
    const double after = corridor[Sum::cost_after][draw];
    throw StudyError(
        fmt::format("{}: in draw {}, {} in {} has a flow of US$ {:.6g} million and costs {:.6g} "
                    "percent before the policies and {:.6g} after: {}",
                    scenario.name, place.draws.first + draw,
                    corridor_name(*place.study.survey, scenario, place.corridor), place.year,
                    corridor[Sum::flow][draw], before, after,
                    reason_of(scenario.response.with_respect_to, before, after)));
  }
}

StudyError out_of_range(const ScenarioPlan& plan, const EstimatePlan& estimate,
                        const DrawRange& draws) {
  const auto group = std::find_if(
      plan.groups.begin(), plan.groups.end(),
      [&](const GroupPlan& candidate) { return candidate.aggregate == estimate.aggregate; });
  return StudyError(
      fmt::format("{}: within draws {} to {}, {} of {} in {} is not a number or above 2^64: {}",
                  plan.scenario->name, draws.first, draws.first + draws.count - 1,
                  plan.measures[estimate.measure].name, group->group.name,
                  plan.periods[estimate.period].label, too_large));
}

}  // namespace remitsim
