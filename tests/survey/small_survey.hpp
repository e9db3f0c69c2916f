#pragma once

#include "remitsim/survey.hpp"

#include <string>
#include <vector>

namespace remitsim::test {

inline Service service(std::string id, bool transparent, Speed speed, double fee_percent,
                       std::optional<double> margin_percent) {
  Service made;
  made.id = std::move(id);
  made.firm = "Firm " + made.id;
  made.firm_types = {"Bank", "Post office"};
  made.products = {"Cash to cash"};
  made.speed = speed;
  made.transparent = transparent;
  made.fee_percent_200 = fee_percent;
  made.margin_percent_200 = margin_percent;
  return made;
}

/// Four corridors: GBR-ERI (no transparent service, no flow), GBR-KEN (one service that is not
/// transparent, one slow), KEN-GBR (imputed flow), RUS-KEN (no margin known). Zambia receives, but
/// in no surveyed corridor.
inline Survey small_survey() {
  Survey survey;
  survey.name = "small";
  survey.year = 2013;
  survey.countries = {
      {"ERI", "Eritrea", "Sub-Saharan Africa", "Africa", "Low income", {}, 5},
      {"GBR", "Britain", "Europe & Central Asia", "Europe", "", {"G8", "G20"}, 25},
      {"KEN", "Kenya", "Sub-Saharan Africa", "Africa", "Low income", {}, 100},
      {"RUS", "Russia", "Europe & Central Asia", "Europe", "High income: nonOECD", {"G8"}},
      {"ZMB", "Zambia", "Sub-Saharan Africa", "Africa", "Lower middle income", {}, 3}};
  survey.corridors = {{1, 0, 0, FlowSource::absent, "", 0, 2},
                      {1, 2, 30, FlowSource::observed, "", 2, 5},
                      {2, 1, 10, FlowSource::imputed, "", 7, 1},
                      {3, 2, 60, FlowSource::observed, "", 8, 3}};
  survey.services = {service("1", false, Speed::same_day, 4, {}),
                     service("2", false, Speed::same_day, 8, {}),
                     service("3", true, Speed::three_to_five_days, 1, 1),
                     service("4", true, Speed::next_day, 5, 2),
                     service("5", true, Speed::six_days_or_more, 1, -0.5),
                     service("6", true, Speed::same_day, 2, 2.5),
                     service("7", false, Speed::same_day, 50, {}),
                     service("8", true, Speed::two_days, 3, 2),
                     service("9", true, Speed::same_day, 1, {}),
                     service("10", true, Speed::same_day, 2, {}),
                     service("11", true, Speed::same_day, 6, {})};
  return survey;
}

}  // namespace remitsim::test
