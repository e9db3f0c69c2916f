#include "simulate/plan_estimates.hpp"

#include "simulate/expected_money.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace remitsim {

namespace {

/// Where an output's number comes from: period, measure and aggregate.
using Place = std::array<std::size_t, 3>;

Place place_of(const ScenarioPlan& plan, const OutputPlan& output) {
  return {output.period, output.measure, plan.groups[output.group].aggregate};
}

/// The same output in a scenario of the same baseline.
const OutputPlan& same_output(const ScenarioPlan& other, const OutputPlan& output) {
  const auto place = [](const OutputPlan& o) { return std::array{o.period, o.group, o.measure}; };
  const auto found =
      std::lower_bound(other.outputs.begin(), other.outputs.end(), place(output),
                       [&](const OutputPlan& o, const auto& wanted) { return place(o) < wanted; });
  return *found;
}

/// Whether the number is that of the first scenario with the same baseline.
bool is_shared(const StudyPlan& study, const ScenarioPlan& plan, const OutputPlan& output) {
  const MeasurePlan& measure = plan.measures[output.measure];
  return plan.baseline < study.scenarios.size() && !measure.conversion &&
         info_of(measure.measure).is_before();
}

/// A control of an output's mean.
struct PlacedControl {
  Place place;
  double expectation;
};

/// A group's flow and what is paid for it before any policy, where their expectations are known.
std::vector<PlacedControl> controls_of(const StudyPlan& study, const ScenarioPlan& plan,
                                       const OutputPlan& output) {
  std::vector<PlacedControl> controls;
  const Measure measure = plan.measures[output.measure].measure;
  if (!study.control_variates || !info_of(measure).is_money()) return controls;
  const GroupPlan& group = plan.groups[output.group];
  const ExpectedMoney expected =
      expected_before(*study.survey, plan, plan.periods[output.period], group.group);
  const auto add = [&](std::size_t index, const std::optional<double>& expectation) {
    if (!expectation) return;
    controls.push_back({{output.period, index, group.aggregate}, *expectation});
  };
  add(static_cast<std::size_t>(Measure::flow_before), expected.flow_usd_million);
  add(plan.measures.size() - 1, expected.paid_usd_million);
  return controls;
}

/// The places of what the scenario estimates itself, each once and in order.
std::vector<Place> own_places(const StudyPlan& study, const ScenarioPlan& plan) {
  std::vector<Place> places;
  for (const OutputPlan& output : plan.outputs) {
    if (!is_shared(study, plan, output)) places.push_back(place_of(plan, output));
    for (const auto& control : controls_of(study, plan, output)) places.push_back(control.place);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

}  // namespace

void plan_estimates(StudyPlan& study, ScenarioPlan& plan) {
  const std::vector<Place> places = own_places(study, plan);
  plan.first_estimate = study.estimates.size();
  for (const auto& [period, measure, aggregate] : places) {
    study.estimates.push_back({period, measure, aggregate});
  }
  plan.estimates_end = study.estimates.size();
  const auto estimate_at = [&](const Place& place) {
    const auto found = std::lower_bound(places.begin(), places.end(), place);
    return plan.first_estimate + static_cast<std::size_t>(found - places.begin());
  };
  for (OutputPlan& output : plan.outputs) {
    output.estimate = is_shared(study, plan, output)
                          ? same_output(study.scenarios[plan.baseline], output).estimate
                          : estimate_at(place_of(plan, output));
    EstimatePlan& estimate = study.estimates[output.estimate];
    if (output.has_quantiles && !estimate.histogram) estimate.histogram = study.histogram_count++;
    if (is_shared(study, plan, output)) continue;
    estimate.controls.clear();
    for (const auto& [place, expectation] : controls_of(study, plan, output)) {
      estimate.controls.push_back({estimate_at(place), expectation});
    }
  }
}

}  // namespace remitsim
