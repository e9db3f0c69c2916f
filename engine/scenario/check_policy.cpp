#include "scenario/check_policy.hpp"

#include "random/quantile.hpp"
#include "scenario/criteria.hpp"
#include "scenario/keys.hpp"
#include "scenario/selection.hpp"

#include <fmt/format.h>

#include <string>

namespace remitsim {

namespace {

bool selects_corridors_only(const Policy& policy) {
  return policy.level == Level::corridor || only_level(policy.step).has_value();
}

/// What a selector of corridors cannot say, and what to do instead.
std::string reason_without_services(const Policy& policy) {
  if (std::holds_alternative<ShiftShare>(policy.step)) {
    return "shift_share says under \"to\" which services it moves the market to; here select "
           "corridors alone";
  }
  if (std::holds_alternative<Remove>(policy.step)) {
    return "remove says by its own keys which services leave; here select corridors alone";
  }
  if (only_level(policy.step)) {
    return fmt::format("{} acts on all services of a corridor; select corridors alone",
                       name_of(policy.step));
  }
  return "the policy acts on a corridor's mean; leave out \"level\": \"corridor\" to act on these "
         "services alone";
}

/// Refuses a step on services of a kind that no selected corridor has.
void check_kind(const Field& field, const Policy& policy, const Survey& survey,
                double large_transfer_share_percent) {
  const ServiceKind* kind = service_kind_of(policy.step);
  if (kind == nullptr) return;
  Selector services = policy.where;
  services.cost_above_percent.reset();
  services.cost_at_most_percent.reset();
  services.firms = kind->firms;
  services.firm_types = kind->firm_types;
  services.products = kind->products;
  if (selects_anything(services, Level::service, survey, large_transfer_share_percent)) return;
  field.refuse(
      fmt::format("acts on nothing: no corridor that it selects has a service of the kind "
                  "that {} names and that counts for its cost",
                  name_of(policy.step)));
}

}  // namespace

std::string_view name_of(const Step& step) {
  // Of a policy's keys, exactly one of those that name a step is there; they stand in its order.
  std::size_t steps_before = 0;
  for (const Key& key : keys::policy.keys) {
    if (key.presence == Presence::one_of && steps_before++ == step.index()) return key.name;
  }
  return {};
}

std::optional<Level> only_level(const Step& step) {
  if (std::holds_alternative<AverageTarget>(step)) return Level::corridor;
  const bool on_services = std::holds_alternative<BestN>(step) || service_kind_of(step) != nullptr;
  return on_services ? std::optional(Level::service) : std::nullopt;
}

void check_selection(const Field& field, const Policy& policy, const Survey& survey,
                     const Baseline& baseline) {
  using enum CriterionKind;
  const bool corridors_only = selects_corridors_only(policy);
  if (corridors_only && !check_kinds(field, policy.where, {sender, receiver, pool, cost},
                                     reason_without_services(policy))) {
    return;
  }
  if (!policy.where.pools.empty()) return;
  const double large_share = median(baseline.large_transfer_share_percent);
  const auto selects_some = [&](const Selector& selector) {
    const Level level = corridors_only ? Level::corridor : Level::service;
    return selects_anything(selector, level, survey, large_share);
  };
  if (selects_some(policy.where)) {
    check_kind(field, policy, survey, large_share);
    return;
  }
  field.refuse((corridors_only
                    ? "selects no corridor of the survey"
                    : "selects no service that counts for its corridor's cost (services that hide "
                      "their exchange rate count only where all of a corridor do)") +
               why_nothing(policy.where, selects_some));
}

}  // namespace remitsim
