#include "scenario/cost_reach.hpp"

#include "scenario/selection.hpp"
#include "survey/indicators.hpp"
#include "survey/posted_price.hpp"
#include "survey/selectors.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace remitsim {

namespace {

/// The lowest value that a draw can have.
double lowest(const Distribution& distribution) {
  constexpr double lowest_uniform = 0x1p-53;
  return QuantileFunction(distribution)(lowest_uniform);
}

/// The lowest factor on posted costs: a corridor's own, what is paid to what is posted, and the
/// trend from the survey's year on.
double lowest_factor(const Survey& survey, const Scenario& scenario) {
  constexpr double lowest_normal = -8.3;  // no draw is lower
  const Uncertainty& uncertainty = scenario.uncertainty;
  const double sigma = uncertainty.price.log_sigma;
  double factor = std::exp(lowest_normal * sigma - sigma * sigma / 2) *
                  lowest(uncertainty.paid_to_posted_percent) / 100;
  if (scenario.horizon) {
    const double yearly = 1 + lowest(scenario.horizon->cost_trend_percent) / 100;
    const double years = yearly < 1 ? scenario.horizon->last_year - survey.year
                                    : scenario.horizon->first_year - survey.year;
    factor *= std::pow(yearly, years);
  }
  return factor;
}

LowestCost posted_cost(const Survey& survey, const Corridor& corridor, double large_share_percent) {
  const auto cost_of = [&](std::size_t service) {
    return posted_price(survey.services[service], large_share_percent).cost_percent();
  };
  double dearest = cost_of(counted_services(survey, corridor).front());
  for (const std::size_t service : counted_services(survey, corridor)) {
    dearest = std::max(dearest, cost_of(service));
  }
  return {posted_corridor_cost_percent(survey, corridor, large_share_percent), dearest};
}

double largest_share_in_force(const PhaseIn& phase_in, const std::optional<Horizon>& horizon) {
  const std::vector<double>& shares = phase_in.shares_percent;
  if (!horizon) return shares.back() / 100;
  double largest = 0;
  for (int year = std::max(horizon->first_year, phase_in.start_year); year <= horizon->last_year;
       ++year) {
    const auto years = static_cast<std::size_t>(year - phase_in.start_year);
    largest = std::max(largest, shares[std::min(years, shares.size() - 1)] / 100);
  }
  return largest;
}

}  // namespace

ValueRange reach_of(const Distribution& distribution) {
  const ValueRange shape = range(distribution);
  return {std::max(shape.least, distribution.at_least), std::min(shape.most, distribution.at_most)};
}

LowestCost lowest_cost(const Survey& survey, const Corridor& corridor, const Scenario& scenario) {
  const ValueRange share = reach_of(scenario.baseline.large_transfer_share_percent);
  const LowestCost one = posted_cost(survey, corridor, share.least);
  const LowestCost other = posted_cost(survey, corridor, share.most);
  const double factor = lowest_factor(survey, scenario);
  return {factor * std::min(one.mean_percent, other.mean_percent),
          factor * std::min(one.dearest_percent, other.dearest_percent)};
}

double largest_strength(const Policy& policy, const Scenario& scenario) {
  const Distribution& pass_through =
      policy.pass_through_percent.value_or(scenario.uncertainty.pass_through_percent);
  const double in_force =
      policy.phase_in ? largest_share_in_force(*policy.phase_in, scenario.horizon) : 1;
  return reach_of(pass_through).most / 100 * in_force;
}

double selected_share(const Policy& policy, const Survey& survey, const Corridor& corridor,
                      const Scenario& scenario) {
  const double large_share = median(scenario.baseline.large_transfer_share_percent);
  if (!policy.where.pools.empty() || !selects(policy.where, survey, corridor)) return 0;
  if (policy.level == Level::corridor) {
    const double cost = posted_corridor_cost_percent(survey, corridor, large_share);
    return selects_cost(policy.where, cost) ? 1 : 0;
  }
  const auto counted = counted_services(survey, corridor);
  const auto selected = std::count_if(counted.begin(), counted.end(), [&](std::size_t index) {
    const Service& service = survey.services[index];
    return selects(policy.where, service) &&
           selects_cost(policy.where, posted_price(service, large_share).cost_percent());
  });
  return static_cast<double>(selected) / static_cast<double>(counted.size());
}

}  // namespace remitsim
