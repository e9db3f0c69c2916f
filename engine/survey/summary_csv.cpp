#include "files/csv.hpp"
#include "survey/groups.hpp"
#include "survey/indicators.hpp"
#include "survey/inflows.hpp"
#include "survey/survey_counts.hpp"
#include "survey/survey_summary.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>

namespace remitsim {

namespace {

/// Lines of the table, indicator by indicator.
class SummaryCsv {
 public:
  void add(std::string_view indicator, GroupKind kind, const std::string& group,
           std::string_view unit, double value) {
    text_ += csv_line({std::string(indicator), std::string(to_string(kind)), group,
                       std::string(unit), fmt::format("{}", value)});
  }
  /// Of the whole survey; a value that is not defined has no line.
  void add(std::string_view indicator, std::string_view unit, std::optional<double> value) {
    if (value) add(indicator, GroupKind::world, "World", unit, *value);
  }
  void add_count(std::string_view indicator, std::size_t value) {
    add(indicator, "count", static_cast<double>(value));
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_ = csv_line({"indicator", "group_kind", "group", "unit", "value"});
};

void add_counts(const Survey& survey, SummaryCsv& csv) {
  const SurveyCounts counts = count(survey);
  csv.add_count("countries", counts.countries);
  csv.add_count("unsurveyed_countries", counts.unsurveyed_countries);
  csv.add_count("senders", counts.senders);
  csv.add_count("receivers", counts.receivers);
  csv.add_count("services", counts.services);
  csv.add_count("transparent_services", counts.transparent_services);
  csv.add_count("firms", counts.firms);
  csv.add_count("corridors_with_cost_a_lower_bound", counts.lower_bound_corridors);
}

void add_indicators(const Survey& survey, double threshold_percent, SummaryCsv& csv) {
  const ThresholdCount counts = count_by_threshold(survey, threshold_percent);
  csv.add("threshold", "percent", threshold_percent);
  csv.add_count("corridors_above_threshold", counts.above);
  csv.add_count("corridors_at_most_threshold", counts.at_most);
  csv.add("global_average_cost", "percent", global_average_percent(survey));
  const SmartSummary smart = smart_summary(survey);
  csv.add_count("corridors_with_smart", smart.corridors);
  csv.add("smart_mean_cost", "percent", smart.mean_percent);
}

void add_flow_sources(const Survey& survey, SummaryCsv& csv) {
  for (const FlowsOfSource& source : flows_by_source(survey)) {
    const std::string_view word = to_string(source.source);
    csv.add_count(fmt::format("corridors_with_{}_flow", word), source.corridors.size());
    csv.add(fmt::format("{}_flow", word), "usd_million", source.usd_million);
  }
}

void add_inflows(const Survey& survey, SummaryCsv& csv) {
  for (const InflowCoverage& coverage : inflow_coverage(survey)) {
    const GroupKind kind = coverage.is_world ? GroupKind::world : GroupKind::region;
    const auto add = [&](std::string_view indicator, std::string_view unit, double value) {
      csv.add(indicator, kind, coverage.name, unit, value);
    };
    add("countries_with_inflow", "count", static_cast<double>(coverage.receivers));
    add("countries_with_surveyed_inflow", "count",
        static_cast<double>(coverage.surveyed_receivers));
    add("inflow", "usd_million", coverage.inflow_usd_million);
    add("inflow_in_surveyed_corridors", "usd_million", coverage.observed_usd_million);
  }
}

void add_group(const Survey& survey, const Group& group, SummaryCsv& csv) {
  const auto add = [&](std::string_view indicator, std::string_view unit,
                       const std::optional<double>& value) {
    if (value) csv.add(indicator, group.kind, group.name, unit, *value);
  };
  add("corridors", "count", static_cast<double>(group.corridors.size()));
  add("flow", "usd_million", flow_usd_million(survey, group.corridors));
  add("simple_mean_cost", "percent", simple_mean_percent(survey, group.corridors));
  add("flow_weighted_mean_cost", "percent", flow_weighted_mean_percent(survey, group.corridors));
}

}  // namespace

std::string to_summary_csv(const Survey& survey, double threshold_percent) {
  SummaryCsv csv;
  add_counts(survey, csv);
  add_indicators(survey, threshold_percent, csv);
  add_flow_sources(survey, csv);
  add_inflows(survey, csv);
  for (const Group& group : built_in_groups(survey)) add_group(survey, group, csv);
  return csv.text();
}

}  // namespace remitsim
