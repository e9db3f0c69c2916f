#include "simulate/group_histograms.hpp"

#include "statistics/joined_bins.hpp"

#include <cstddef>

namespace remitsim {

namespace {

constexpr std::size_t most_bins = 64;

std::vector<HistogramBin> bins_of(const LogHistogram& histogram) {
  std::vector<HistogramBin> bins;
  for (const LogBins::Counted& bin : joined_bins(histogram, most_bins)) {
    bins.push_back({.low = bin.low, .high = bin.high, .draws = bin.count});
  }
  return bins;
}

}  // namespace

std::vector<GroupHistogram> group_histograms(const StudyPlan& study, const ScenarioPlan& plan,
                                             const DrawTotals& totals) {
  const auto main = static_cast<std::size_t>(main_measure_of(*plan.scenario));
  std::vector<GroupHistogram> histograms;
  for (const OutputPlan& output : plan.outputs) {
    const Group& group = plan.groups[output.group].group;
    if (output.period != plan.main_period || output.measure != main || is_numerous(group.kind)) {
      continue;
    }
    const MeasurePlan& measure = plan.measures[main];
    const LogHistogram& histogram = totals.histograms[*study.estimates[output.estimate].histogram];
    histograms.push_back(
        {to_string(group.kind), group.name, measure.name, measure.unit, bins_of(histogram)});
  }
  return histograms;
}

}  // namespace remitsim
