#include "survey/groups.hpp"
#include "survey/indicators.hpp"
#include "survey/inflows.hpp"
#include "survey/survey_counts.hpp"
#include "survey/survey_summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

namespace {

std::string percent(const std::optional<double>& value) {
  return value ? fmt::format("{:.2f}", *value) : "none";
}

/// With a comma before every three digits.
std::string grouped(std::size_t count) {
  std::string digits = fmt::format("{}", count);
  for (std::size_t left = digits.size(); left > 3;) {
    left -= 3;
    digits.insert(left, ",");
  }
  return digits;
}

/// US$ million, to whole ones.
std::string millions(double usd_million) {
  return grouped(static_cast<std::size_t>(std::llround(usd_million)));
}

std::vector<std::size_t> all_corridors(const Survey& survey) {
  std::vector<std::size_t> corridors(survey.corridors.size());
  std::iota(corridors.begin(), corridors.end(), std::size_t{0});
  return corridors;
}

void add_line(std::string& text, std::string_view value, std::string_view what) {
  text += fmt::format("  {:>6}  {}\n", value, what);
}

std::string holdings_of(const Survey& survey) {
  const SurveyCounts counts = count(survey);
  std::string text = fmt::format("Survey {}, flows of {}\n\n", survey.name, survey.year);
  add_line(text, grouped(counts.corridors),
           fmt::format("corridors, from {} sending to {} receiving countries", counts.senders,
                       counts.receivers));
  add_line(text, grouped(counts.countries),
           fmt::format("countries, {} of them in no surveyed corridor",
                       grouped(counts.unsurveyed_countries)));
  add_line(text, grouped(counts.services),
           fmt::format("services of {} firms, {} of them transparent", grouped(counts.firms),
                       grouped(counts.transparent_services)));
  add_line(text, grouped(counts.lower_bound_corridors),
           "corridors whose cost is a lower bound, as an FX margin is missing");
  return text;
}

std::string indicators_of(const Survey& survey, double threshold_percent) {
  const ThresholdCount counts = count_by_threshold(survey, threshold_percent);
  const SmartSummary smart = smart_summary(survey);
  const auto corridors = all_corridors(survey);
  std::string text =
      "\nCost of sending US$ 200, in percent of the amount sent. A corridor's cost is the mean of "
      "its\ntransparent services, or of all where none is transparent.\n\n";
  add_line(text, grouped(counts.above),
           fmt::format("corridors above {} percent", threshold_percent));
  add_line(text, grouped(counts.at_most),
           fmt::format("corridors at {} percent or below", threshold_percent));
  add_line(text, percent(global_average_percent(survey)),
           "global average: mean of the transparent services, without those from Russia");
  add_line(text, percent(simple_mean_percent(survey, corridors)), "simple mean of the corridors");
  add_line(text, percent(flow_weighted_mean_percent(survey, corridors)),
           "mean of the corridors weighted by flow");
  add_line(text, percent(smart.mean_percent),
           "SmaRT: mean of the three cheapest transparent services that take five days at most,");
  add_line(text, "", fmt::format("over the {} corridors that have three", smart.corridors));
  return text;
}

std::size_t services_of(const Survey& survey, const Group& group) {
  std::size_t services = 0;
  for (const std::size_t i : group.corridors) services += survey.corridors[i].service_count;
  return services;
}

std::string region_line(std::string_view name, std::string_view corridors,
                        std::string_view services, std::string_view flow, std::string_view simple,
                        std::string_view weighted) {
  return fmt::format("{:<28}{:>10}{:>10}{:>14}{:>10}{:>12}\n", name, corridors, services, flow,
                     simple, weighted);
}

std::string regions_of(const Survey& survey) {
  std::string text =
      "\n" +
      region_line("Receiving region", "corridors", "services", "flow,", "simple", "weighted") +
      region_line("", "", "", "US$ million", "mean, %", "by flow, %");
  std::vector<Group> groups = built_in_groups(survey);
  std::erase_if(groups, [](const Group& group) {
    return group.kind != GroupKind::region && group.kind != GroupKind::world;
  });
  // The world last, as a total.
  std::rotate(groups.begin(), groups.begin() + 1, groups.end());
  for (const Group& group : groups) {
    text += region_line(group.name, grouped(group.corridors.size()),
                        grouped(services_of(survey, group)),
                        millions(flow_usd_million(survey, group.corridors)),
                        percent(simple_mean_percent(survey, group.corridors)),
                        percent(flow_weighted_mean_percent(survey, group.corridors)));
  }
  return text;
}

std::string inflow_line(std::string_view name, std::string_view receivers,
                        std::string_view surveyed, std::string_view inflow,
                        std::string_view observed, std::string_view share) {
  return fmt::format("{:<28}{:>10}{:>10}{:>14}{:>16}{:>12}\n", name, receivers, surveyed, inflow,
                     observed, share);
}

std::string inflows_of(const Survey& survey) {
  std::string text = "\n" +
                     inflow_line("Receiving region", "countries", "surveyed", "inflow,",
                                 "in surveyed", "of it, %") +
                     inflow_line("", "", "", "US$ million", "corridors", "");
  for (const InflowCoverage& coverage : inflow_coverage(survey)) {
    const std::string share = coverage.inflow_usd_million > 0
                                  ? fmt::format("{:.1f}", 100 * coverage.observed_usd_million /
                                                              coverage.inflow_usd_million)
                                  : "none";
    text += inflow_line(coverage.name, grouped(coverage.receivers),
                        grouped(coverage.surveyed_receivers), millions(coverage.inflow_usd_million),
                        millions(coverage.observed_usd_million), share);
  }
  return text +
         "All that a region's countries receive, and what the observed flows of the "
         "surveyed\ncorridors carry of it.\n";
}

std::string flow_sources_of(const Survey& survey) {
  std::string text =
      fmt::format("\n{:<28}{:>10}{:>24}\n", "Source of the flow", "corridors", "US$ million");
  for (const FlowsOfSource& source : flows_by_source(survey)) {
    text += fmt::format("{:<28}{:>10}{:>24}\n", to_string(source.source),
                        grouped(source.corridors.size()), millions(source.usd_million));
    if (source.source == FlowSource::observed) continue;
    for (const std::size_t i : source.corridors) {
      const Corridor& corridor = survey.corridors[i];
      text += fmt::format("  {:<26}{:>34}  {}\n", survey.label_of(corridor),
                          millions(corridor.flow_usd_million), corridor.flow_basis);
    }
  }
  return text;
}

}  // namespace

std::string to_summary_table(const Survey& survey, double threshold_percent) {
  return holdings_of(survey) + indicators_of(survey, threshold_percent) + regions_of(survey) +
         inflows_of(survey) + flow_sources_of(survey);
}

}  // namespace remitsim
