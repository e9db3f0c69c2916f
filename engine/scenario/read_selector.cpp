#include "scenario/read_selector.hpp"

#include "scenario/criteria.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_words.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

void check_cost_range(const Field& field, const Selector& selector) {
  if (!selector.cost_above_percent || !selector.cost_at_most_percent) return;
  if (*selector.cost_above_percent < *selector.cost_at_most_percent) return;
  field.refuse(fmt::format("asks for a cost above {} and at most {} percent, which none is",
                           *selector.cost_above_percent, *selector.cost_at_most_percent));
}

void check_pools(const Field& field, const Selector& selector) {
  if (selector.pools.empty()) return;
  for (const Criterion& criterion : criteria_of(selector)) {
    if (criterion.kind == CriterionKind::pool) continue;
    field.refuse(fmt::format(
        "has \"pool\" beside \"{}\", which contradict each other: a pool is no surveyed corridor; "
        "leave one of them out, or write a policy for each",
        criterion.key));
    return;
  }
}

}  // namespace

Selector read_selector(const Field& field, const Vocabulary& vocabulary) {
  const ObjectReader object(field, keys::selector);
  const auto words = [&](std::string_view key) {
    return read_survey_words(object, key, vocabulary);
  };
  Selector selector;
  selector.senders = words("sender");
  selector.receivers = words("receiver");
  selector.sender_memberships = words("sender_membership");
  selector.receiver_memberships = words("receiver_membership");
  selector.receiver_regions = words("receiver_region");
  selector.receiver_un_regions = words("receiver_un_region");
  selector.receiver_income_groups = words("receiver_income_group");
  selector.firms = words("firm");
  selector.firm_types = words("firm_type");
  selector.products = words("product");
  selector.pools = read_pool_names(object, "pool", vocabulary);
  selector.cost_above_percent = object.optional_number("cost_above_percent");
  selector.cost_at_most_percent = object.optional_number("cost_at_most_percent");
  check_cost_range(field, selector);
  check_pools(field, selector);
  return selector;
}

ServiceKind read_service_kind(const Field& field, const ObjectKeys& keys,
                              const Vocabulary& vocabulary) {
  const ObjectReader object(field, keys);
  const std::size_t faults_before = field.faults->count();
  ServiceKind kind;
  kind.firms = read_survey_words(object, "firm", vocabulary);
  kind.firm_types = read_survey_words(object, "firm_type", vocabulary);
  kind.products = read_survey_words(object, "product", vocabulary);
  const bool is_empty = kind.firms.empty() && kind.firm_types.empty() && kind.products.empty();
  if (is_empty && field.faults->count() == faults_before) {
    field.refuse("must name the services by \"firm\", \"firm_type\" or \"product\"");
  }
  return kind;
}

}  // namespace remitsim
