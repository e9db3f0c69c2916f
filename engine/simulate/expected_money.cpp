#include "simulate/expected_money.hpp"

#include "random/quantile.hpp"

#include <cstddef>

namespace remitsim {

namespace {

/// 1 + rate; nothing where it is uncertain.
std::optional<double> yearly_factor(const Distribution& rate_percent) {
  if (!rate_percent.is_constant()) return std::nullopt;
  return 1 + median(rate_percent) / 100;
}

/// What the money of the survey's year is multiplied by in a period, if each year it is multiplied
/// by `yearly` once more.
std::optional<double> factor_of(const ScenarioPlan& plan, const PeriodPlan& period, int survey_year,
                                const std::optional<double>& yearly) {
  const auto in_year = [&](int year) -> std::optional<double> {
    double product = 1;
    for (int y = survey_year; y < year; ++y) {
      if (!yearly) return std::nullopt;
      product *= *yearly;
    }
    return product;
  };
  if (period.kind == PeriodKind::year) return in_year(period.year);
  const Horizon& horizon = *plan.scenario->horizon;
  double sum = 0;
  for (int year = horizon.first_year; year <= horizon.last_year; ++year) {
    const std::optional<double> factor = in_year(year);
    if (!factor) return std::nullopt;
    const bool is_present_value = period.kind == PeriodKind::present_value;
    sum += *factor * (is_present_value ? discount_factor(*horizon.present_value, year) : 1);
  }
  return sum;
}

std::optional<double> product(const std::optional<double>& a, const std::optional<double>& b) {
  return a && b ? std::optional(*a * *b) : std::nullopt;
}

}  // namespace

ExpectedMoney expected_before(const Survey& survey, const ScenarioPlan& plan,
                              const PeriodPlan& period, const Group& group) {
  const Scenario& scenario = *plan.scenario;
  const Horizon horizon = scenario.horizon.value_or(Horizon{});
  const std::optional<double> growth = yearly_factor(horizon.flow_growth_percent);
  const std::optional<double> trend = yearly_factor(horizon.cost_trend_percent);
  const Distribution& paid_to_posted = scenario.uncertainty.paid_to_posted_percent;

  double flow = 0;
  double paid = 0;
  bool is_paid_known =
      paid_to_posted.is_constant() && scenario.baseline.large_transfer_share_percent.is_constant();
  for (const std::size_t c : group.corridors) {
    const CorridorPlan& corridor = plan.corridors[c];
    flow += corridor.flow_usd_million;
    paid += corridor.flow_usd_million * corridor.costs->mean_percent() / 100;
    is_paid_known = is_paid_known && !(corridor.pool && corridor.pool->weights_vary);
  }
  ExpectedMoney expected;
  expected.flow_usd_million = product(flow, factor_of(plan, period, survey.year, growth));
  if (is_paid_known) {
    expected.paid_usd_million =
        product(paid * median(paid_to_posted) / 100,
                factor_of(plan, period, survey.year, product(growth, trend)));
  }
  return expected;
}

}  // namespace remitsim
