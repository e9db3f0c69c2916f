#pragma once

#include "remitsim/policy.hpp"
#include "remitsim/survey.hpp"
#include "scenario/field.hpp"

#include <string_view>

namespace remitsim {

/// Refuses a selector of whole corridors that has criteria other than on countries ("…, but
/// REASON") or selects no corridor of the survey; false then.
bool check_corridors(const Field& where, const Selector& selector, const Survey& survey,
                     std::string_view reason);

}  // namespace remitsim
