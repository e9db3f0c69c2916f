#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "survey/groups.hpp"

#include <optional>
#include <string>

namespace remitsim {

/// What a period is asked for.
struct PeriodUse {
  std::optional<GroupKind> group;  ///< empty: unknown
  bool is_money;                   ///< the measure is money, or a conversion of money
};

/// A period of the results, which must hold the group and the measure: a year of the horizon,
/// "total" or "present_value".
std::string read_period(const Field& field, const std::optional<Horizon>& horizon,
                        const PeriodUse& use);

}  // namespace remitsim
