#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

enum class CriterionKind { sender, receiver, service, pool, cost };

/// One key of a selector that is there, and the selector with it alone.
struct Criterion {
  std::string_view key;
  CriterionKind kind;
  std::string shown;  ///< as the file could have it: "\"receiver\": \"KEN\""
  Selector alone;
};

/// The criteria in the order of the documentation.
std::vector<Criterion> criteria_of(const Selector& selector);

/// Refuses criteria of other kinds than these with "selects by "firm", but REASON"; false then.
bool check_kinds(const Field& where, const Selector& selector,
                 std::initializer_list<CriterionKind> allowed, std::string_view reason);

/// Why a selector selects nothing: ": none meets both "receiver": "IND" and …", the first criterion
/// or pair of criteria that `selects_some` says no to. Empty where only three or more together do.
std::string why_nothing(const Selector& selector,
                        const std::function<bool(const Selector&)>& selects_some);

}  // namespace remitsim
