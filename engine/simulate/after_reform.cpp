#include "simulate/after_reform.hpp"

#include "model/smart.hpp"
#include "simulate/central_world.hpp"

#include <fmt/format.h>

#include <cmath>

namespace remitsim {

namespace {

constexpr Eigen::Index world = CentralWorld::draw;

double share_of(const PostedCosts& posted, const CostBlock& costs, std::size_t service) {
  const DrawMatrix* shares = costs.drawn_shares();
  return shares != nullptr ? (*shares)(world, column(service)) : posted.share[service];
}

std::size_t count_touched(const PostedCosts& posted, const CostBlock& before,
                          const CostBlock& after) {
  std::size_t touched = 0;
  for (std::size_t k = 0; k < posted.size(); ++k) {
    const auto service = column(k);
    const bool same_margin = !before.has_margins || before.margin_percent(world, service) ==
                                                        after.margin_percent(world, service);
    const bool same = same_margin &&
                      before.fee_percent(world, service) == after.fee_percent(world, service) &&
                      share_of(posted, before, k) == share_of(posted, after, k);
    touched += same ? 0U : 1U;
  }
  return touched;
}

std::optional<double> smart_of(const CorridorPlan& plan, const CostBlock& costs) {
  if (plan.smart.empty()) return std::nullopt;
  const double smart = mean_of_cheapest(costs, plan.smart, smart_services)[world];
  return std::isfinite(smart) ? std::optional(smart) : std::nullopt;
}

/// The year whose policies are looked at.
int checked_year(const Survey& survey, const Scenario& scenario, std::optional<int> year) {
  if (!scenario.horizon) {
    if (year) {
      throw StudyError(fmt::format("{} has no horizon, so that there is no year {} to look at",
                                   scenario.name, *year));
    }
    return survey.year;
  }
  const Horizon& horizon = *scenario.horizon;
  const int asked = year.value_or(horizon.last_year);
  if (asked < horizon.first_year || asked > horizon.last_year) {
    throw StudyError(fmt::format("{}: the year {} is outside of its horizon, {} to {}",
                                 scenario.name, asked, horizon.first_year, horizon.last_year));
  }
  return asked;
}

CorridorAfter corridor_after(const CorridorPlan& plan, std::string name, std::size_t index,
                             const YearSimulator& simulator) {
  CostBlock before;
  CostBlock after;
  simulator.costs_after(index, 0, before);
  simulator.costs_after(index, YearSimulator::all_policies, after);
  return {.corridor = std::move(name),
          .flow_usd_million = simulator.flow_of(index)[world],
          .services = plan.costs->size(),
          .touched = count_touched(*plan.costs, before, after),
          .cost_before_percent = before.mean_percent(*plan.costs)[world],
          .cost_after_percent = after.mean_percent(*plan.costs)[world],
          .smart_before_percent = smart_of(plan, before),
          .smart_after_percent = smart_of(plan, after)};
}

}  // namespace

std::vector<CorridorAfter> corridors_after(const Survey& survey, const Scenario& certain,
                                           std::optional<int> year) {
  const int looked_at = checked_year(survey, certain, year);
  const CentralWorld central(survey, certain);
  const YearSimulator simulator = central.simulator(looked_at, !certain.horizon);
  const std::vector<CorridorPlan>& plans = central.plan().corridors;
  std::vector<CorridorAfter> corridors;
  for (std::size_t c = 0; c < plans.size(); ++c) {
    corridors.push_back(corridor_after(plans[c], corridor_name(survey, certain, c), c, simulator));
  }
  return corridors;
}

}  // namespace remitsim
