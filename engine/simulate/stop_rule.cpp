#include "simulate/stop_rule.hpp"

#include "files/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>

namespace remitsim {

namespace {

constexpr std::uint64_t first_look = 4'096;
constexpr double all_looks_level = 0.05;
constexpr std::size_t looks_before_trust = 5;

double level_of(std::size_t look) {
  const auto k = static_cast<double>(look);
  return all_looks_level / ((k + 1) * (k + 2));
}

bool is_in_main_period(const ScenarioPlan& scenario, const OutputPlan& output) {
  return output.period == scenario.main_period;
}

const std::string& group_of(const ScenarioPlan& scenario, const OutputPlan& output) {
  return scenario.groups[output.group].group.name;
}

const std::string& measure_of(const ScenarioPlan& scenario, const OutputPlan& output) {
  return scenario.measures[output.measure].name;
}

}  // namespace

StopRule::StopRule(const StudyPlan& plan, const Precision& wanted) : plan_(plan), wanted_(wanted) {
  if (!(wanted.half_width > 0)) throw StudyError("a precision must be above 0");
  for (const OutputName& name : wanted.outputs) watch_named(name);
  if (!wanted.outputs.empty()) return;
  for (std::size_t s = 0; s < plan.shown_scenarios; ++s) {
    watch_main_measure(s, wanted.all_groups);
  }
}

void StopRule::watch_main_measure(std::size_t s, bool of_all_groups) {
  const ScenarioPlan& scenario = plan_.scenarios[s];
  const auto main = static_cast<std::size_t>(main_measure_of(*scenario.scenario));
  for (std::size_t o = 0; o < scenario.outputs.size(); ++o) {
    const OutputPlan& output = scenario.outputs[o];
    if (!is_in_main_period(scenario, output) || output.measure != main) continue;
    const bool is_asked = of_all_groups || !is_numerous(scenario.groups[output.group].group.kind);
    if (is_asked) watched_.push_back({s, o});
  }
}

void StopRule::watch_named(const OutputName& name) {
  const std::size_t before = watched_.size();
  for (std::size_t s = 0; s < plan_.shown_scenarios; ++s) {
    const ScenarioPlan& scenario = plan_.scenarios[s];
    for (std::size_t o = 0; o < scenario.outputs.size(); ++o) {
      const OutputPlan& output = scenario.outputs[o];
      const bool is_it = is_in_main_period(scenario, output) &&
                         group_of(scenario, output) == name.group &&
                         measure_of(scenario, output) == name.measure;
      if (is_it) watched_.push_back({s, o});
    }
  }
  if (watched_.size() == before) throw unknown(name);
}

StudyError StopRule::unknown(const OutputName& name) const {
  std::vector<std::string> groups;
  std::vector<std::string> measures;
  for (const ScenarioPlan& scenario : plan_.scenarios) {
    for (const OutputPlan& output : scenario.outputs) {
      groups.push_back(group_of(scenario, output));
      measures.push_back(measure_of(scenario, output));
    }
  }
  const auto hint = [](const std::string& word, const std::vector<std::string>& known) {
    const bool is_known = std::find(known.begin(), known.end(), word) != known.end();
    return is_known ? std::string() : did_you_mean(word, known);
  };
  return StudyError(fmt::format(
      "a precision is wanted of {} in {}, which the results do not have{}", name.measure,
      name.group, hint(name.group, groups) + hint(name.measure, measures)));
}

std::uint64_t StopRule::next_look() const {
  return std::min(plan_.draws, first_look << looks_);
}

void StopRule::skip_looks_before(std::uint64_t draws) {
  while (next_look() < draws && next_look() < plan_.draws) ++looks_;
}

double StopRule::half_width_of(const MeanEstimate& mean, double errors) const {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (mean.standard_error == 0) return looks_ < looks_before_trust ? infinity : 0;
  const double width = errors * mean.standard_error;
  if (!wanted_.is_relative) return width;
  return mean.value == 0 ? infinity : 100 * width / std::fabs(mean.value);
}

PrecisionReached StopRule::look(const StudyTotals& totals) {
  const double level = level_of(looks_++);
  PrecisionReached reached{.wanted = wanted_.half_width,
                           .is_relative = wanted_.is_relative,
                           .draws = totals.done.draws,
                           .looks = looks_,
                           .level = level};
  std::map<double, double> errors;  // by degrees of freedom; each costs a table
  for (const Watched& watched : watched_) {
    const ScenarioPlan& scenario = plan_.scenarios[watched.scenario];
    const OutputPlan& output = scenario.outputs[watched.output];
    const MeanEstimate mean = mean_estimate(plan_, totals, output.estimate);
    const double degrees = mean.degrees_of_freedom;
    if (!errors.contains(degrees)) errors[degrees] = errors_of_level(level, degrees);
    const double width = half_width_of(mean, errors[degrees]);
    if (!reached.scenario.empty() && !(width > reached.half_width)) continue;
    reached.half_width = width;
    reached.scenario = scenario.scenario->name;
    reached.group = group_of(scenario, output);
    reached.measure = measure_of(scenario, output);
    reached.unit = scenario.measures[output.measure].unit;
  }
  return reached;
}

}  // namespace remitsim
