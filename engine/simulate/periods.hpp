#pragma once

#include "remitsim/scenario.hpp"
#include "survey/groups.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

enum class PeriodKind { year, total, present_value };

/// One year, or several years together, that results are given for.
struct PeriodPlan {
  PeriodKind kind = PeriodKind::year;
  std::string label;                               ///< "2013", "total", "present_value"
  int year = 0;                                    ///< the first of its years
  std::size_t years = 1;                           ///< how many years its sums are over
  std::optional<PresentValue> present_value = {};  ///< how they are discounted
};

/// The years, then the total, then the present value if there is a rate; without a horizon the
/// survey's year alone.
std::vector<PeriodPlan> periods_of(const Scenario& scenario, int survey_year);

/// Index of the main period: the total where there is a horizon, else the one year.
std::size_t main_period_of(const std::vector<PeriodPlan>& periods);

/// Whether a period has results of groups of a kind.
bool period_has(const Scenario& scenario, const PeriodPlan& period, GroupKind kind);

/// 1 / (1 + rate)^(year − to_year)
double discount_factor(const PresentValue& present_value, int year);

}  // namespace remitsim
