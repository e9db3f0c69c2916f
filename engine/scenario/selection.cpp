#include "scenario/selection.hpp"

#include "survey/indicators.hpp"
#include "survey/selectors.hpp"

#include <algorithm>

namespace remitsim {

namespace {

double service_cost_percent(const Service& service, double large_transfer_share_percent) {
  const double small = service.cost_percent_200();
  if (!service.fee_percent_500) return small;
  const double large = *service.fee_percent_500 + service.margin_percent_500.value_or(0);
  return small + large_transfer_share_percent / 100 * (large - small);
}

bool is_in_range(const Selector& selector, double cost_percent) {
  return (!selector.cost_above_percent || cost_percent > *selector.cost_above_percent) &&
         (!selector.cost_at_most_percent || cost_percent <= *selector.cost_at_most_percent);
}

bool selects_counted_service(const Selector& selector, const Survey& survey,
                             const Corridor& corridor, double large_transfer_share_percent) {
  const auto counted = counted_services(survey, corridor);
  return std::any_of(counted.begin(), counted.end(), [&](std::size_t index) {
    const Service& service = survey.services[index];
    return selects(selector, service) &&
           is_in_range(selector, service_cost_percent(service, large_transfer_share_percent));
  });
}

}  // namespace

double posted_corridor_cost_percent(const Survey& survey, const Corridor& corridor,
                                    double large_transfer_share_percent) {
  const auto counted = counted_services(survey, corridor);
  double sum = 0;
  for (const std::size_t index : counted) {
    sum += service_cost_percent(survey.services[index], large_transfer_share_percent);
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
        return is_in_range(
            selector, posted_corridor_cost_percent(survey, corridor, large_transfer_share_percent));
      });
}

}  // namespace remitsim
