#include "survey/inflows.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace remitsim {

namespace {

void add(const Survey& survey, const Country& country, bool is_surveyed, InflowCoverage& coverage) {
  if (country.inflow_usd_million > 0) ++coverage.receivers;
  if (is_surveyed) ++coverage.surveyed_receivers;
  coverage.inflow_usd_million += country.inflow_usd_million;
  coverage.observed_usd_million += observed_inflow_usd_million(survey, country);
}

}  // namespace

double observed_inflow_usd_million(const Survey& survey, const Country& receiver) {
  double sum = 0;
  for (const Corridor& corridor : survey.corridors) {
    const bool counts = corridor.flow_source == FlowSource::observed &&
                        survey.receiver_of(corridor).code == receiver.code;
    if (counts) sum += corridor.flow_usd_million;
  }
  return sum;
}

std::vector<InflowCoverage> inflow_coverage(const Survey& survey) {
  std::map<std::string, InflowCoverage> by_region;
  InflowCoverage world{.name = "World", .is_world = true};
  for (std::size_t i = 0; i < survey.countries.size(); ++i) {
    const Country& country = survey.countries[i];
    const bool is_surveyed =
        std::any_of(survey.corridors.begin(), survey.corridors.end(),
                    [i](const Corridor& corridor) { return corridor.receiver == i; });
    InflowCoverage& region = by_region[country.region];
    region.name = country.region;
    add(survey, country, is_surveyed, region);
    add(survey, country, is_surveyed, world);
  }
  std::vector<InflowCoverage> coverages;
  coverages.reserve(by_region.size() + 1);
  for (auto& [name, coverage] : by_region) coverages.push_back(std::move(coverage));
  coverages.push_back(std::move(world));
  return coverages;
}

}  // namespace remitsim
