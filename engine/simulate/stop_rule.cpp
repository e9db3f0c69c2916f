#include "simulate/stop_rule.hpp"

#include "files/nearest.hpp"
#include "simulate/mean_estimate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace remitsim {

namespace {

constexpr std::uint64_t first_look = 4'096;
constexpr double all_looks_level = 0.05;

double level_of(std::size_t look) {
  const auto k = static_cast<double>(look);
  return all_looks_level / ((k + 1) * (k + 2));
}

bool is_in_main_period(const ScenarioPlan& scenario, const OutputPlan& output) {
  return output.period == scenario.main_period;
}

/// Names of all groups, or of one group's measures, for a message.
template <typename NameOf>
std::vector<std::string> names_of(const ScenarioPlan& scenario, NameOf name_of) {
  std::vector<std::string> names;
  for (const OutputPlan& output : scenario.outputs) names.push_back(name_of(output));
  return names;
}

}  // namespace

StopRule::StopRule(const StudyPlan& plan, const Precision& wanted) : plan_(plan), wanted_(wanted) {
  if (!(wanted.half_width > 0)) throw StudyError("a precision must be above 0");
  for (std::size_t s = 0; s < plan.scenarios.size(); ++s) {
    const ScenarioPlan& scenario = plan.scenarios[s];
    for (const OutputName& output : wanted.outputs) watch(s, output.group, output.measure);
    if (!wanted.outputs.empty()) continue;
    for (const GroupPlan& group : scenario.groups) {
      const bool is_asked = wanted.all_groups || !is_numerous(group.group.kind);
      if (is_asked && !group.group.corridors.empty()) watch(s, group.group.name, "savings");
    }
  }
}

void StopRule::watch(std::size_t s, const std::string& group, const std::string& measure) {
  const ScenarioPlan& scenario = plan_.scenarios[s];
  const auto group_of = [&](const OutputPlan& output) {
    return scenario.groups[output.group].group.name;
  };
  const auto measure_of = [&](const OutputPlan& output) {
    return scenario.measures[output.measure].name;
  };
  const auto found = std::find_if(
      scenario.outputs.begin(), scenario.outputs.end(), [&](const OutputPlan& output) {
        return is_in_main_period(scenario, output) && group_of(output) == group &&
               measure_of(output) == measure;
      });
  if (found == scenario.outputs.end()) {
    throw StudyError(fmt::format(
        "{}: a precision is wanted of {} in {}, which the results do not have{}",
        scenario.scenario->name, measure, group,
        did_you_mean(group, names_of(scenario, group_of)) +
            did_you_mean(measure, names_of(scenario, measure_of))));
  }
  watched_.push_back({s, static_cast<std::size_t>(found - scenario.outputs.begin())});
}

std::uint64_t StopRule::next_look() const {
  return std::min(plan_.draws, first_look << looks_);
}

double StopRule::half_width_of(const Watched& watched, const StudyTotals& totals,
                               double level) const {
  const OutputPlan& output = plan_.scenarios[watched.scenario].outputs[watched.output];
  const MeanEstimate mean = mean_estimate(plan_, totals, output.estimate);
  const double width = mean.half_width(level);
  if (!wanted_.is_relative || width == 0) return width;
  return mean.value == 0 ? std::numeric_limits<double>::infinity()
                         : 100 * width / std::fabs(mean.value);
}

PrecisionReached StopRule::look(const StudyTotals& totals) {
  const double level = level_of(looks_++);
  PrecisionReached reached{.wanted = wanted_.half_width,
                           .is_relative = wanted_.is_relative,
                           .draws = totals.draws,
                           .looks = looks_,
                           .level = level};
  for (const Watched& watched : watched_) {
    const double width = half_width_of(watched, totals, level);
    if (!reached.scenario.empty() && !(width > reached.half_width)) continue;
    const ScenarioPlan& scenario = plan_.scenarios[watched.scenario];
    const OutputPlan& output = scenario.outputs[watched.output];
    reached.half_width = width;
    reached.scenario = scenario.scenario->name;
    reached.group = scenario.groups[output.group].group.name;
    reached.measure = scenario.measures[output.measure].name;
    reached.unit = scenario.measures[output.measure].unit;
  }
  return reached;
}

}  // namespace remitsim
