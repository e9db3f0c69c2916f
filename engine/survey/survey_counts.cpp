#include "survey/survey_counts.hpp"

#include "survey/indicators.hpp"

#include <set>
#include <string>

namespace remitsim {

SurveyCounts count(const Survey& survey) {
  SurveyCounts counts;
  std::set<std::size_t> senders;
  std::set<std::size_t> receivers;
  std::set<std::string> firms;
  for (const Corridor& corridor : survey.corridors) {
    senders.insert(corridor.sender);
    receivers.insert(corridor.receiver);
    if (cost_is_lower_bound(survey, corridor)) ++counts.lower_bound_corridors;
  }
  for (const Service& service : survey.services) {
    firms.insert(service.firm);
    if (service.transparent) ++counts.transparent_services;
  }
  std::set<std::size_t> surveyed = senders;
  surveyed.insert(receivers.begin(), receivers.end());
  counts.countries = survey.countries.size();
  counts.unsurveyed_countries = counts.countries - surveyed.size();
  counts.senders = senders.size();
  counts.receivers = receivers.size();
  counts.corridors = survey.corridors.size();
  counts.services = survey.services.size();
  counts.firms = firms.size();
  return counts;
}

}  // namespace remitsim
