#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

#include <optional>
#include <string_view>

namespace remitsim {

/// The key that names the step: "cap", "cut", ….
std::string_view name_of(const Step& step);

/// The level that the step works at, if there is but one.
std::optional<Level> only_level(const Step& step);

/// Refuses criteria that the policy cannot select by, and a policy that acts on nothing in the
/// survey. `field` is the policy's selector, or the policy where it has none.
void check_selection(const Field& field, const Policy& policy, const Survey& survey,
                     const Baseline& baseline);

}  // namespace remitsim
