#include "scenario/check_corridors.hpp"

#include "scenario/criteria.hpp"
#include "scenario/selection.hpp"

namespace remitsim {

bool check_corridors(const Field& where, const Selector& selector, const Survey& survey,
                     std::string_view reason) {
  using enum CriterionKind;
  if (!check_kinds(where, selector, {sender, receiver}, reason)) return false;
  const auto selects_some = [&](const Selector& part) {
    return selects_any_corridor(part, survey);
  };
  if (selects_some(selector)) return true;
  where.refuse("selects no corridor of the survey" + why_nothing(selector, selects_some));
  return false;
}

}  // namespace remitsim
