#include "survey/remainder.hpp"

#include "survey/inflows.hpp"

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

bool selects_receiver(const Selector& selector, const Country& receiver) {
  return allows(selector.receivers, receiver.code) &&
         allows_any(selector.receiver_memberships, receiver.memberships) &&
         allows(selector.receiver_regions, receiver.region) &&
         allows(selector.receiver_un_regions, receiver.un_region) &&
         allows(selector.receiver_income_groups, receiver.income_group);
}

double remainder_usd_million(const Survey& survey, const Country& receiver) {
  return std::max(0.0, receiver.inflow_usd_million - observed_inflow_usd_million(survey, receiver));
}

double remainder_usd_million(const Survey& survey, const Selector& where) {
  double sum = 0;
  for (const Country& country : survey.countries) {
    if (selects_receiver(where, country)) sum += remainder_usd_million(survey, country);
  }
  return sum;
}

}  // namespace remitsim
