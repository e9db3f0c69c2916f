#include "simulate/periods.hpp"

#include <algorithm>
#include <cstdlib>

namespace remitsim {

std::vector<PeriodPlan> periods_of(const Scenario& scenario, int survey_year) {
  if (!scenario.horizon) {
    return {{PeriodKind::year, std::to_string(survey_year), survey_year, 1}};
  }
  const Horizon& horizon = *scenario.horizon;
  std::vector<PeriodPlan> periods;
  for (int year = horizon.first_year; year <= horizon.last_year; ++year) {
    periods.push_back({PeriodKind::year, std::to_string(year), year, 1});
  }
  const std::size_t years = periods.size();
  periods.push_back({PeriodKind::total, "total", horizon.first_year, years});
  if (horizon.present_value) {
    periods.push_back({PeriodKind::present_value, "present_value", horizon.first_year, years,
                       horizon.present_value});
  }
  return periods;
}

std::size_t main_period_of(const std::vector<PeriodPlan>& periods) {
  const auto total = std::find_if(periods.begin(), periods.end(), [](const PeriodPlan& period) {
    return period.kind == PeriodKind::total;
  });
  return total == periods.end() ? 0 : static_cast<std::size_t>(total - periods.begin());
}

bool period_has(const Scenario& scenario, const PeriodPlan& period, GroupKind kind) {
  return !scenario.horizon || period.kind != PeriodKind::year || !is_numerous(kind);
}

double discount_factor(const PresentValue& present_value, int year) {
  const double growth = 1 + present_value.discount_rate_percent / 100;
  double factor = 1;
  for (int y = 0; y < std::abs(year - present_value.to_year); ++y) factor *= growth;
  return year >= present_value.to_year ? 1 / factor : factor;
}

}  // namespace remitsim
