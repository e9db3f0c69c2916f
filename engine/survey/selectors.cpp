#include "survey/selectors.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace remitsim {

namespace {

using Words = std::vector<std::string>;

bool allows(const Words& wanted, const std::string& word) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), word) != wanted.end();
}

bool allows_any(const Words& wanted, const Words& words) {
  return wanted.empty() || std::find_first_of(words.begin(), words.end(), wanted.begin(),
                                              wanted.end()) != words.end();
}

}  // namespace

bool selects(const Selector& selector, const Survey& survey, const Corridor& corridor) {
  if (!selector.pools.empty()) return false;
  const Country& sender = survey.sender_of(corridor);
  return allows(selector.senders, sender.code) &&
         allows_any(selector.sender_memberships, sender.memberships) &&
         selects_receiver(selector, survey.receiver_of(corridor));
}

bool selects_receiver(const Selector& selector, const Country& receiver) {
  return allows(selector.receivers, receiver.code) &&
         allows_any(selector.receiver_memberships, receiver.memberships) &&
         allows(selector.receiver_regions, receiver.region) &&
         allows(selector.receiver_un_regions, receiver.un_region) &&
         allows(selector.receiver_income_groups, receiver.income_group);
}

bool selects(const Selector& selector, const Service& service) {
  return allows(selector.firms, service.firm) &&
         allows_any(selector.firm_types, service.firm_types) &&
         allows_any(selector.products, service.products);
}

bool selects(const ServiceKind& kind, const Service& service) {
  return allows(kind.firms, service.firm) && allows_any(kind.firm_types, service.firm_types) &&
         allows_any(kind.products, service.products);
}

bool selects_cost(const Selector& selector, double cost_percent) {
  return (!selector.cost_above_percent || cost_percent > *selector.cost_above_percent) &&
         (!selector.cost_at_most_percent || cost_percent <= *selector.cost_at_most_percent);
}

}  // namespace remitsim
