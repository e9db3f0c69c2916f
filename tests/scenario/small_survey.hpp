#pragma once

#include "remitsim/survey.hpp"

#include <string>
#include <vector>

namespace remitsim::test {

inline Service make_service(std::string id, std::string firm, std::string type, std::string product,
                            double fee_percent, double margin_percent) {
  Service service;
  service.id = std::move(id);
  service.firm = std::move(firm);
  service.firm_types = {std::move(type)};
  service.products = {std::move(product)};
  service.transparent = true;
  service.fee_percent_200 = fee_percent;
  service.margin_percent_200 = margin_percent;
  return service;
}

/// Appends a corridor with its services.
inline void add_corridor(Survey& survey, std::size_t sender, std::size_t receiver,
                         const std::vector<Service>& services) {
  Corridor corridor;
  corridor.sender = sender;
  corridor.receiver = receiver;
  corridor.flow_usd_million = 100;
  corridor.flow_source = FlowSource::observed;
  corridor.first_service = survey.services.size();
  corridor.service_count = services.size();
  survey.corridors.push_back(corridor);
  survey.services.insert(survey.services.end(), services.begin(), services.end());
}

/// Three senders, three receivers, four corridors. Posted costs of the services at US$ 200: GBR-IND
/// 4; GBR-KEN 6 and 10, and a hidden one that does not count; USA-KEN 8; ZAF-LSO 12. Each corridor
/// has a flow of 100, all that Lesotho receives; Uganda receives, but is not surveyed.
inline Survey small_survey() {
  Survey survey;
  survey.name = "small";
  survey.year = 2013;
  survey.countries = {
      {"GBR", "United Kingdom", "Europe & Central Asia", "Europe", "High income", {"G8", "G20"}},
      {"IND", "India", "South Asia", "Asia", "Lower middle income", {"G20"}, 1000},
      {"KEN", "Kenya", "Sub-Saharan Africa", "Africa", "Low income", {}, 500},
      {"LSO", "Lesotho", "Sub-Saharan Africa", "Africa", "Lower middle income", {}, 100},
      {"UGA", "Uganda", "Sub-Saharan Africa", "Africa", "Low income", {}, 50},
      {"USA", "United States", "North America", "Americas", "High income", {"G8", "G20"}},
      {"ZAF", "South Africa", "Sub-Saharan Africa", "Africa", "Upper middle income", {"G20"}},
  };
  Service hidden = make_service("4", "Hidden Ltd", "Building society", "Cash to cash", 20, 0);
  hidden.transparent = false;
  hidden.margin_percent_200.reset();
  add_corridor(survey, 0, 1, {make_service("1", "Blue Bank", "Bank", "Account to account", 3, 1)});
  add_corridor(survey, 0, 2,
               {make_service("2", "Quick Money", "Money transfer operator", "Cash to cash", 5, 1),
                make_service("3", "Blue Bank", "Bank", "Account to account", 8, 2), hidden});
  add_corridor(survey, 5, 2,
               {make_service("5", "Quick Money", "Money transfer operator", "Cash to cash", 6, 2)});
  add_corridor(survey, 6, 3, {make_service("6", "Blue Bank", "Bank", "Account to account", 9, 3)});
  return survey;
}

}  // namespace remitsim::test
