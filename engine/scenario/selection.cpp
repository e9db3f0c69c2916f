#include "scenario/selection.hpp"

#include "survey/indicators.hpp"
#include "survey/posted_price.hpp"
#include "survey/selectors.hpp"

#include <algorithm>

namespace remitsim {

namespace {

bool selects_counted_service(const Selector& selector, const Survey& survey,
                             const Corridor& corridor, double large_transfer_share_percent) {
  const auto counted = counted_services(survey, corridor);
  return std::any_of(counted.begin(), counted.end(), [&](std::size_t index) {
    const Service& service = survey.services[index];
    return selects(selector, service) &&
           selects_cost(selector,
                        posted_price(service, large_transfer_share_percent).cost_percent());
  });
}

}  // namespace

double posted_corridor_cost_percent(const Survey& survey, const Corridor& corridor,
                                    double large_transfer_share_percent) {
  const auto counted = counted_services(survey, corridor);
  double sum = 0;
  for (const std::size_t index : counted) {
    sum += posted_price(survey.services[index], large_transfer_share_percent).cost_percent();
  }
  return sum / static_cast<double>(counted.size());
}

bool selects_any_corridor(const Selector& selector, const Survey& survey) {
  return std::any_of(survey.corridors.begin(), survey.corridors.end(),
                     [&](const Corridor& corridor) { return selects(selector, survey, corridor); });
}

bool selects_anything(const Selector& selector, Level level, const Survey& survey,
                      double large_transfer_share_percent) {
  return std::any_of(
      survey.corridors.begin(), survey.corridors.end(), [&](const Corridor& corridor) {
        if (!selects(selector, survey, corridor)) return false;
        if (level == Level::service) {
          return selects_counted_service(selector, survey, corridor, large_transfer_share_percent);
        }
        return selects_cost(
            selector, posted_corridor_cost_percent(survey, corridor, large_transfer_share_percent));
      });
}

}  // namespace remitsim
