#include "simulate/stop_rule.hpp"

#include "files/nearest.hpp"
#include "files/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <string>

namespace remitsim {

namespace {

constexpr double all_looks_level = 0.05;
constexpr std::size_t looks_before_trust = 5;

double level_of(std::uint64_t look) {
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
  if (watched_.empty()) {
    throw StudyError("a precision is wanted, and no group has a flow that its cost could be of");
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
  return std::min(plan_.draws, draws_of_look(looks_));
}

void StopRule::go_on_from(std::uint64_t draws, const Looks& earlier) {
  while (next_look() < draws && next_look() < plan_.draws) ++looks_;
  if (earlier.subject != subject()) return;
  for (const Look& look : earlier.made) {
    if (look.index < looks_) made_.push_back(look);
  }
}

/// The width that is wanted is no part of it: the same looks tell about any.
std::string StopRule::subject() const {
  std::string text = wanted_.is_relative ? "percent" : "units";
  for (const Watched& watched : watched_) {
    text += fmt::format(" {}:{}", watched.scenario, watched.output);
  }
  return sha256(text);
}

double StopRule::half_width_of(const MeanEstimate& mean, double errors) const {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (mean.standard_error == 0) return looks_ < looks_before_trust ? infinity : 0;
  const double width = errors * mean.standard_error;
  if (!wanted_.is_relative) return width;
  return mean.value == 0 ? infinity : 100 * width / std::fabs(mean.value);
}

PrecisionReached StopRule::look(const StudyTotals& totals) {
  const std::uint64_t index = looks_++;
  const double level = level_of(index);
  std::optional<Look> widest;
  std::map<double, double> errors;  // by degrees of freedom; each costs a table
  for (const Watched& watched : watched_) {
    const OutputPlan& output = plan_.scenarios[watched.scenario].outputs[watched.output];
    const MeanEstimate mean = mean_estimate(plan_, totals, output.estimate);
    const double degrees = mean.degrees_of_freedom;
    if (!errors.contains(degrees)) errors[degrees] = errors_of_level(level, degrees);
    const double width = half_width_of(mean, errors[degrees]);
    if (widest && !(width > widest->half_width)) continue;
    widest = Look{index, totals.done.draws, width, watched.scenario, watched.output};
  }
  made_.push_back(widest.value());
  return reached_at(made_.back());
}

PrecisionReached StopRule::reached_at(const Look& look) const {
  const ScenarioPlan& scenario = plan_.scenarios[look.scenario];
  const OutputPlan& output = scenario.outputs[look.output];
  return {.wanted = wanted_.half_width,
          .is_relative = wanted_.is_relative,
          .half_width = look.half_width,
          .scenario = scenario.scenario->name,
          .group = group_of(scenario, output),
          .measure = measure_of(scenario, output),
          .unit = scenario.measures[output.measure].unit,
          .draws = look.draws,
          .looks = static_cast<std::size_t>(look.index) + 1,
          .level = level_of(look.index)};
}

std::vector<PrecisionReached> StopRule::all_reached() const {
  std::vector<PrecisionReached> reached;
  for (const Look& look : made_) reached.push_back(reached_at(look));
  return reached;
}

Looks StopRule::to_hand_on() const {
  Looks looks{subject(), made_};
  std::erase_if(looks.made, [](const Look& look) { return !is_regular(look); });
  return looks;
}

}  // namespace remitsim
