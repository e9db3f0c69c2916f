#pragma once

#include "remitsim/survey.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace remitsim::made_up {

/// A service's price at US$ 200.
struct Price {
  double fee_percent = 0;
  std::optional<double> margin_percent = 0;
  bool transparent = true;
  std::string firm_type = "Bank";
};

struct CorridorOf {
  std::string sender;
  std::string receiver;
  double flow_usd_million = 0;
  std::vector<Price> prices;
  std::string region = "Sub-Saharan Africa";
  FlowSource flow_source = FlowSource::observed;
};

inline std::size_t country_index(Survey& survey, const std::string& code,
                                 const std::string& region) {
  auto& countries = survey.countries;
  const auto found = std::find_if(countries.begin(), countries.end(),
                                  [&](const Country& country) { return country.code == code; });
  if (found != countries.end()) return static_cast<std::size_t>(found - countries.begin());
  countries.push_back({code, "Land of " + code, region, "Africa", "Low income", {}});
  return countries.size() - 1;
}

/// A survey of these corridors. Countries get the region of the first corridor that names them.
inline Survey survey_of(const std::vector<CorridorOf>& corridors) {
  Survey survey;
  survey.name = "made-up";
  survey.year = 2013;
  for (const CorridorOf& given : corridors) {
    Corridor corridor;
    corridor.receiver = country_index(survey, given.receiver, given.region);
    corridor.sender = country_index(survey, given.sender, "Europe & Central Asia");
    corridor.flow_usd_million = given.flow_usd_million;
    corridor.flow_source = given.flow_source;
    corridor.first_service = survey.services.size();
    corridor.service_count = given.prices.size();
    for (const Price& price : given.prices) {
      Service service;
      service.id = std::to_string(survey.services.size() + 1);
      service.firm = "Firm " + service.id;
      service.firm_types = {price.firm_type};
      service.products = {"Cash to cash"};
      service.transparent = price.transparent;
      service.fee_percent_200 = price.fee_percent;
      service.margin_percent_200 = price.margin_percent;
      survey.services.push_back(service);
    }
    survey.corridors.push_back(corridor);
  }
  return survey;
}

}  // namespace remitsim::made_up
