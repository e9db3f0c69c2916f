#include "survey/indicators.hpp"

#include <algorithm>
#include <string_view>

namespace remitsim {

namespace {

constexpr std::string_view russia = "RUS";

/// Running mean of percentages.
struct Mean {
  double sum = 0;
  double weight = 0;

  void add(double value, double its_weight = 1) {
    sum += value * its_weight;
    weight += its_weight;
  }
  [[nodiscard]] std::optional<double> value() const {
    if (weight == 0) return std::nullopt;
    return sum / weight;
  }
};

}  // namespace

std::vector<std::size_t> counted_services(const Survey& survey, const Corridor& corridor) {
  std::vector<std::size_t> all;
  std::vector<std::size_t> transparent;
  for (std::size_t i = 0; i < corridor.service_count; ++i) {
    const std::size_t service = corridor.first_service + i;
    all.push_back(service);
    if (survey.services[service].transparent) transparent.push_back(service);
  }
  return transparent.empty() ? all : transparent;
}

double corridor_cost_percent(std::span<const Service> services) {
  Mean all;
  Mean transparent;
  for (const Service& service : services) {
    all.add(service.cost_percent_200());
    if (service.transparent) transparent.add(service.cost_percent_200());
  }
  return transparent.value() ? *transparent.value() : all.value().value();
}

double corridor_cost_percent(const Survey& survey, const Corridor& corridor) {
  return corridor_cost_percent(survey.services_of(corridor));
}

bool cost_is_lower_bound(const Survey& survey, const Corridor& corridor) {
  const auto counted = counted_services(survey, corridor);
  return std::any_of(counted.begin(), counted.end(), [&](std::size_t service) {
    return !survey.services[service].margin_percent_200.has_value();
  });
}

ThresholdCount count_by_threshold(const Survey& survey, double threshold_percent) {
  ThresholdCount count;
  for (const Corridor& corridor : survey.corridors) {
    const bool above = corridor_cost_percent(survey, corridor) > threshold_percent;
    ++(above ? count.above : count.at_most);
  }
  return count;
}

std::optional<double> simple_mean_percent(const Survey& survey,
                                          std::span<const std::size_t> corridors) {
  Mean mean;
  for (const std::size_t i : corridors) {
    mean.add(corridor_cost_percent(survey, survey.corridors[i]));
  }
  return mean.value();
}

std::optional<double> flow_weighted_mean_percent(const Survey& survey,
                                                 std::span<const std::size_t> corridors) {
  Mean mean;
  for (const std::size_t i : corridors) {
    const Corridor& corridor = survey.corridors[i];
    mean.add(corridor_cost_percent(survey, corridor), corridor.flow_usd_million);
  }
  return mean.value();
}

double flow_usd_million(const Survey& survey, std::span<const std::size_t> corridors) {
  double sum = 0;
  for (const std::size_t i : corridors) sum += survey.corridors[i].flow_usd_million;
  return sum;
}

std::optional<double> global_average_percent(const Survey& survey) {
  Mean mean;
  for (const Corridor& corridor : survey.corridors) {
    if (survey.sender_of(corridor).code == russia) continue;
    for (const Service& service : survey.services_of(corridor)) {
      if (service.transparent) mean.add(service.cost_percent_200());
    }
  }
  return mean.value();
}

bool qualifies_for_smart(const Service& service) {
  return service.transparent && service.speed <= Speed::three_to_five_days;
}

std::optional<double> smart_percent(const Survey& survey, const Corridor& corridor) {
  std::vector<double> costs_percent;
  for (const Service& service : survey.services_of(corridor)) {
    if (qualifies_for_smart(service)) costs_percent.push_back(service.cost_percent_200());
  }
  if (costs_percent.size() < smart_services) return std::nullopt;
  std::sort(costs_percent.begin(), costs_percent.end());
  Mean mean;
  for (std::size_t i = 0; i < smart_services; ++i) mean.add(costs_percent[i]);
  return mean.value();
}

SmartSummary smart_summary(const Survey& survey) {
  SmartSummary summary;
  Mean mean;
  for (const Corridor& corridor : survey.corridors) {
    const auto smart = smart_percent(survey, corridor);
    if (!smart) continue;
    ++summary.corridors;
    mean.add(*smart);
  }
  summary.mean_percent = mean.value();
  return summary;
}

std::vector<FlowsOfSource> flows_by_source(const Survey& survey) {
  std::vector<FlowsOfSource> sources = {
      {FlowSource::observed, {}, 0}, {FlowSource::imputed, {}, 0}, {FlowSource::absent, {}, 0}};
  for (FlowsOfSource& of_source : sources) {
    for (std::size_t i = 0; i < survey.corridors.size(); ++i) {
      if (survey.corridors[i].flow_source == of_source.source) of_source.corridors.push_back(i);
    }
    of_source.usd_million = flow_usd_million(survey, of_source.corridors);
  }
  return sources;
}

}  // namespace remitsim
