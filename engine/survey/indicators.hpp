#pragma once

#include "remitsim/survey.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace remitsim {

// The published indicators of a survey as it stands, each by its official rule, at US$ 200. Groups
// of corridors are indices into Survey::corridors.

/// The services that make the corridor's cost: the transparent ones, or all where none is. Indices
/// into Survey::services, ascending; at least one.
std::vector<std::size_t> counted_services(const Survey& survey, const Corridor& corridor);

/// Mean cost of the counted ones among a corridor's services, in percent of the principal; at least
/// one service.
double corridor_cost_percent(std::span<const Service> services);

/// Mean cost of the corridor's counted services, in percent of the principal.
double corridor_cost_percent(const Survey& survey, const Corridor& corridor);

/// Whether a counted service has no known margin, so that the true cost is at least the one given.
bool cost_is_lower_bound(const Survey& survey, const Corridor& corridor);

/// How many corridors cost more than a threshold, and how many at most that.
struct ThresholdCount {
  std::size_t above = 0;
  std::size_t at_most = 0;
};
ThresholdCount count_by_threshold(const Survey& survey, double threshold_percent);

/// Mean of the corridors' costs, in percent; nothing where there is no corridor.
std::optional<double> simple_mean_percent(const Survey& survey,
                                          std::span<const std::size_t> corridors);

/// Mean of the corridors' costs weighted by flow, in percent; nothing where the flows sum to 0.
std::optional<double> flow_weighted_mean_percent(const Survey& survey,
                                                 std::span<const std::size_t> corridors);

/// Sum of the corridors' flows, US$ million a year.
double flow_usd_million(const Survey& survey, std::span<const std::size_t> corridors);

/// The World Bank's Global Average, in percent: mean cost over transparent services, without those
/// from Russia. Nothing where there is no such service.
std::optional<double> global_average_percent(const Survey& survey);

/// How many services a SmaRT average is over.
inline constexpr std::size_t smart_services = 3;

/// Whether the World Bank's SmaRT average looks at the service: transparent, and five days at most.
bool qualifies_for_smart(const Service& service);

/// The World Bank's SmaRT average of the corridor, in percent: mean cost of the three cheapest
/// transparent services that take five days at most. Nothing where there are fewer than three.
std::optional<double> smart_percent(const Survey& survey, const Corridor& corridor);

/// SmaRT over the corridors that have it.
struct SmartSummary {
  std::size_t corridors = 0;
  std::optional<double> mean_percent;
};
SmartSummary smart_summary(const Survey& survey);

/// The corridors whose flows come from one source.
struct FlowsOfSource {
  FlowSource source = FlowSource::absent;
  std::vector<std::size_t> corridors;
  double usd_million = 0;
};
/// Observed, imputed, absent, in this order; sources without a corridor are there too.
std::vector<FlowsOfSource> flows_by_source(const Survey& survey);

}  // namespace remitsim
