#include "simulate/plan_differences.hpp"

#include "files/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace remitsim {

namespace {

/// For each of the items, the index of the other one with the same key, where there is one.
template <typename T, typename KeyOf>
std::vector<std::optional<std::size_t>> counterparts(const std::vector<T>& items,
                                                     const std::vector<T>& others, KeyOf key_of) {
  std::map<decltype(key_of(items.front())), std::size_t> index;
  for (std::size_t i = 0; i < others.size(); ++i) index.emplace(key_of(others[i]), i);
  std::vector<std::optional<std::size_t>> result;
  for (const T& item : items) {
    const auto found = index.find(key_of(item));
    result.push_back(found == index.end() ? std::nullopt : std::optional(found->second));
  }
  return result;
}

/// What a period must have in common with another one: its name, its years and, of a present
/// value, how they are discounted.
auto key_of(const PeriodPlan& period) {
  const PresentValue discounting = period.present_value.value_or(PresentValue{});
  return std::tuple(period.label, period.year, period.years, discounting.discount_rate_percent,
                    discounting.to_year);
}

/// Whether a group of that name is, where the scenarios made it themselves, of the same corridors
/// and pools.
bool is_same_group(const std::string& name, const Scenario& scenario, const Scenario& other) {
  const auto find = [&name](const Scenario& in) {
    const auto found =
        std::find_if(in.groups.begin(), in.groups.end(),
                     [&name](const NamedGroup& group) { return group.name == name; });
    return found == in.groups.end() ? nullptr : &*found;
  };
  const NamedGroup* group = find(scenario);
  const NamedGroup* other_group = find(other);
  if (group == nullptr || other_group == nullptr) return group == other_group;
  return *group == *other_group;
}

/// Finds a scenario's outputs among those of another.
class OutputPairs {
 public:
  OutputPairs(const ScenarioPlan& scenario, const ScenarioPlan& other)
      : other_(other),
        periods_(counterparts(scenario.periods, other.periods, key_of)),
        groups_(counterparts(
            scenario.groups, other.groups,
            [](const GroupPlan& plan) { return std::pair(plan.group.kind, plan.group.name); })),
        measures_(counterparts(scenario.measures, other.measures, [](const MeasurePlan& measure) {
          return std::pair(measure.name, measure.unit);
        })) {
    for (std::size_t g = 0; g < scenario.groups.size(); ++g) {
      const std::string& name = scenario.groups[g].group.name;
      if (!is_same_group(name, *scenario.scenario, *other.scenario)) groups_[g].reset();
    }
  }

  /// The other's estimate of the same, where it has it.
  [[nodiscard]] std::optional<std::size_t> estimate_for(const OutputPlan& output) const {
    const auto period = periods_[output.period];
    const auto group = groups_[output.group];
    const auto measure = measures_[output.measure];
    if (!period || !group || !measure) return std::nullopt;
    const std::tuple wanted(*period, *group, *measure);
    const auto place_of = [](const OutputPlan& candidate) {
      return std::tuple(candidate.period, candidate.group, candidate.measure);
    };
    const auto found = std::lower_bound(other_.outputs.begin(), other_.outputs.end(), wanted,
                                        [&](const OutputPlan& candidate, const auto& place) {
                                          return place_of(candidate) < place;
                                        });
    const bool has_it = found != other_.outputs.end() && place_of(*found) == wanted;
    return has_it ? std::optional(found->estimate) : std::nullopt;
  }

 private:
  using Counterparts = std::vector<std::optional<std::size_t>>;

  const ScenarioPlan& other_;
  Counterparts periods_;
  Counterparts groups_;
  Counterparts measures_;
};

class DifferencePlanner {
 public:
  DifferencePlanner(StudyPlan& study, std::span<const Scenario> others)
      : study_(study), others_(others) {}

  void compare(ScenarioPlan& scenario) {
    if (is_reference(*scenario.scenario)) return;
    const ScenarioPlan& other = other_of(scenario);
    const OutputPairs pairs(scenario, other);
    for (std::size_t o = 0; o < scenario.outputs.size(); ++o) {
      const OutputPlan& output = scenario.outputs[o];
      const std::optional<std::size_t> against = pairs.estimate_for(output);
      if (!against) continue;
      ComparedOutput compared{o, *against, difference_of(output.estimate, *against),
                              !is_numerous(scenario.groups[output.group].group.kind)};
      if (compared.has_quantiles && compared.difference) give_histogram(*compared.difference);
      scenario.compared.push_back(compared);
    }
    if (scenario.compared.empty()) {
      throw StudyError(fmt::format(
          "{} is compared with {} (\"against\"), and their results have nothing in common: no "
          "period, or no group",
          scenario.scenario->name, other.scenario->name));
    }
  }

 private:
  /// A scenario that names itself, as all of a family name the one of them that is what others are
  /// compared with.
  [[nodiscard]] bool is_reference(const Scenario& scenario) const {
    if (scenario.against != scenario.name) return false;
    const auto names_it = [&](const Scenario& other) {
      return other.name != scenario.name && other.against == scenario.name;
    };
    return std::any_of(others_.begin(), others_.end(), names_it) ||
           std::any_of(study_.scenarios.begin(), study_.scenarios.end(),
                       [&](const ScenarioPlan& plan) { return names_it(*plan.scenario); });
  }

  [[nodiscard]] const ScenarioPlan& other_of(const ScenarioPlan& scenario) const {
    const std::string& name = scenario.scenario->name;
    const std::string& against = scenario.scenario->against;
    if (against == name) {
      throw StudyError(
          fmt::format("{} is to be compared with itself (\"against\"); name another scenario that "
                      "runs with it, or leave \"against\" out",
                      name));
    }
    const auto found = std::find_if(
        study_.scenarios.begin(), study_.scenarios.end(),
        [&](const ScenarioPlan& candidate) { return candidate.scenario->name == against; });
    if (found != study_.scenarios.end()) return *found;
    throw StudyError(
        fmt::format("{} is to be compared with \"{}\" (\"against\"), which does not run with it{}; "
                    "give the two scenarios to one run, or leave \"against\" out",
                    name, against, did_you_mean(against, names_but(name))));
  }

  [[nodiscard]] std::vector<std::string> names_but(const std::string& name) const {
    std::vector<std::string> names;
    for (const ScenarioPlan& plan : study_.scenarios) names.push_back(plan.scenario->name);
    for (const Scenario& scenario : others_) names.push_back(scenario.name);
    std::erase(names, name);
    return names;
  }

  /// The estimate of what the two differ by; none where they are one.
  std::optional<std::size_t> difference_of(std::size_t minuend, std::size_t subtrahend) {
    if (minuend == subtrahend) return std::nullopt;
    const auto [known, is_new] =
        known_.emplace(std::pair(minuend, subtrahend), study_.estimates.size());
    if (is_new) {
      study_.differences.push_back({known->second, minuend, subtrahend});
      study_.estimates.push_back(difference_estimate(minuend, subtrahend));
    }
    return known->second;
  }

  /// In the minuend's terms, with what helps either's mean.
  [[nodiscard]] EstimatePlan difference_estimate(std::size_t minuend,
                                                 std::size_t subtrahend) const {
    EstimatePlan estimate = study_.estimates[minuend];
    estimate.histogram.reset();
    for (const ControlPlan& control : study_.estimates[subtrahend].controls) {
      const bool is_there =
          std::any_of(estimate.controls.begin(), estimate.controls.end(),
                      [&](const ControlPlan& own) { return own.estimate == control.estimate; });
      if (!is_there) estimate.controls.push_back(control);
    }
    return estimate;
  }

  void give_histogram(std::size_t difference) {
    auto& histogram = study_.estimates[difference].histogram;
    if (!histogram) histogram = study_.histogram_count++;
  }

  StudyPlan& study_;
  std::span<const Scenario> others_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> known_;  ///< by minuend, subtrahend
};

}  // namespace

std::vector<const Scenario*> compared_with(std::span<const Scenario> scenarios,
                                           std::span<const Scenario> others) {
  std::set<std::string_view> missing;
  for (const Scenario& scenario : scenarios) missing.insert(scenario.against);
  for (const Scenario& scenario : scenarios) missing.erase(scenario.name);
  std::vector<const Scenario*> found;
  for (const Scenario& other : others) {
    if (missing.erase(other.name) > 0) found.push_back(&other);
  }
  return found;
}

void plan_differences(StudyPlan& study, std::span<const Scenario> others) {
  DifferencePlanner planner(study, others);
  for (std::size_t s = 0; s < study.shown_scenarios; ++s) {
    ScenarioPlan& scenario = study.scenarios[s];
    if (!scenario.scenario->against.empty()) planner.compare(scenario);
  }
}

}  // namespace remitsim
