#include "model/outcomes.hpp"

#include "random/portable_math.hpp"

#include <limits>

namespace remitsim {

namespace {

/// What one draw's flow does when its cost changes; costs in percent, money in US$ million.
struct Answer {
  double extra_flow = 0;
  double consumer_surplus = 0;
};

Answer answer_of(double flow, double before, double after, double elasticity, double base) {
  if (elasticity == 0) return {0, flow * (before - after) / 100};
  if (base + before <= 0 || base + after <= 0) {
    constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
    return {undefined, undefined};
  }
  const double log_ratio = portable::log1p((after - before) / (base + before));
  const double exponent = elasticity * log_ratio;
  const double extra_flow = flow * (exponent * portable::expm1_over_x(exponent));
  const double surplus =
      -flow * ((base + before) / 100) * log_ratio * portable::expm1_over_x(exponent + log_ratio);
  return {extra_flow, surplus};
}

}  // namespace

void corridor_outcomes(const CorridorWorlds& worlds, OutcomeBlock& outcomes) {
  const DrawArray& flow = worlds.flow_usd_million;
  const DrawArray& before = worlds.cost_before_percent;
  const DrawArray& after = worlds.cost_after_percent;
  const double base = worlds.with_respect_to == ElasticityOf::price ? 100 : 0;

  sum_column(outcomes, Sum::corridors) = 1;
  sum_column(outcomes, Sum::flow) = flow;
  sum_column(outcomes, Sum::cost_before) = before;
  sum_column(outcomes, Sum::cost_after) = after;
  sum_column(outcomes, Sum::flow_cost_before) = flow * before;
  sum_column(outcomes, Sum::savings) = flow * (before - after) / 100;

  auto extra_flow = sum_column(outcomes, Sum::extra_flow);
  auto surplus = sum_column(outcomes, Sum::consumer_surplus);
  for (Eigen::Index draw = 0; draw < flow.size(); ++draw) {
    const Answer answer =
        answer_of(flow[draw], before[draw], after[draw], worlds.elasticity[draw], base);
    extra_flow[draw] = answer.extra_flow;
    surplus[draw] = answer.consumer_surplus;
  }
  const auto savings = sum_column(outcomes, Sum::savings);
  sum_column(outcomes, Sum::efficiency_gain) = (1 - worlds.diversion_share) * (surplus - savings);
  sum_column(outcomes, Sum::provider_revenue_change) = after * extra_flow / 100 - savings;
}

DrawArray measure_of(Measure measure, const OutcomeBlock& sums) {
  const auto sum = [&](Sum which) { return sum_column(sums, which); };
  switch (measure) {
    case Measure::savings:
      return sum(Sum::savings);
    case Measure::extra_flow:
      return sum(Sum::extra_flow);
    case Measure::consumer_surplus:
      return sum(Sum::consumer_surplus);
    case Measure::efficiency_gain:
      return sum(Sum::efficiency_gain);
    case Measure::provider_revenue_change:
      return sum(Sum::provider_revenue_change);
    case Measure::flow_before:
      return sum(Sum::flow);
    case Measure::cost_before:
      return sum(Sum::flow_cost_before) / sum(Sum::flow);
    case Measure::cost_after:
      return (sum(Sum::flow_cost_before) - 100 * sum(Sum::savings)) / sum(Sum::flow);
    case Measure::simple_cost_before:
      return sum(Sum::cost_before) / sum(Sum::corridors);
    case Measure::simple_cost_after:
      break;
  }
  return sum(Sum::cost_after) / sum(Sum::corridors);
}

}  // namespace remitsim
