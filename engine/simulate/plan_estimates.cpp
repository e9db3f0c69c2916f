#include "simulate/plan_estimates.hpp"

#include "simulate/expected_money.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace remitsim {

namespace {

/// Where a number comes from: period, aggregate and measure.
using Place = std::array<std::size_t, 3>;

/// Of one corridor in one year, the mean cost by flows, which exists where there is a flow, is the
/// simple one.
std::size_t measure_at(const ScenarioPlan& plan, const OutputPlan& output) {
  const GroupPlan& group = plan.groups[output.group];
  const bool is_one_cost = group.group.corridors.size() == 1 && group.has_flow &&
                           plan.periods[output.period].kind == PeriodKind::year;
  const Measure measure = plan.measures[output.measure].measure;
  if (is_one_cost && measure == Measure::simple_cost_before) {
    return static_cast<std::size_t>(Measure::cost_before);
  }
  if (is_one_cost && measure == Measure::simple_cost_after) {
    return static_cast<std::size_t>(Measure::cost_after);
  }
  return output.measure;
}

Place place_of(const ScenarioPlan& plan, const OutputPlan& output) {
  return {output.period, plan.groups[output.group].aggregate, measure_at(plan, output)};
}

/// Whether the number at a place is that of the first scenario with the same baseline.
bool is_shared(const StudyPlan& study, const ScenarioPlan& plan, const Place& place) {
  const MeasurePlan& measure = plan.measures[place[2]];
  const bool is_before = measure.measure == Measure::paid_before ||
                         (!measure.conversion && info_of(measure.measure).is_before());
  return is_before && plan.baseline < study.scenarios.size();
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
  const auto add = [&](Measure control, const std::optional<double>& expectation) {
    if (!expectation) return;
    const auto index = static_cast<std::size_t>(control);
    controls.push_back({{output.period, group.aggregate, index}, *expectation});
  };
  add(Measure::flow_before, expected.flow_usd_million);
  add(Measure::paid_before, expected.paid_usd_million);
  return controls;
}

/// The places of what the scenario estimates itself, each once and in order.
std::vector<Place> own_places(const StudyPlan& study, const ScenarioPlan& plan) {
  std::vector<Place> places;
  const auto add = [&](const Place& place) {
    if (!is_shared(study, plan, place)) places.push_back(place);
  };
  for (const OutputPlan& output : plan.outputs) {
    add(place_of(plan, output));
    for (const auto& control : controls_of(study, plan, output)) add(control.place);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

/// Index of the estimate at a place: the scenario's own, or that of the one that shares it.
std::size_t estimate_at(const StudyPlan& study, const ScenarioPlan& plan, const Place& place) {
  const ScenarioPlan& owner = is_shared(study, plan, place) ? study.scenarios[plan.baseline] : plan;
  const auto at = [&](std::size_t e) {
    return study.estimates.begin() + static_cast<std::ptrdiff_t>(e);
  };
  const auto found = std::lower_bound(
      at(owner.first_estimate), at(owner.estimates_end), place,
      [](const EstimatePlan& estimate, const Place& wanted) {
        return Place{estimate.period, estimate.aggregate, estimate.measure} < wanted;
      });
  return static_cast<std::size_t>(found - study.estimates.begin());
}

}  // namespace

void plan_estimates(StudyPlan& study, ScenarioPlan& plan) {
  plan.first_estimate = study.estimates.size();
  for (const auto& [period, aggregate, measure] : own_places(study, plan)) {
    study.estimates.push_back({period, aggregate, measure});
  }
  plan.estimates_end = study.estimates.size();
  for (OutputPlan& output : plan.outputs) {
    output.estimate = estimate_at(study, plan, place_of(plan, output));
    EstimatePlan& estimate = study.estimates[output.estimate];
    if (output.has_quantiles && !estimate.histogram) estimate.histogram = study.histogram_count++;
    if (output.estimate < plan.first_estimate) continue;  // its controls are planned
    estimate.controls.clear();
    for (const auto& [place, expectation] : controls_of(study, plan, output)) {
      estimate.controls.push_back({estimate_at(study, plan, place), expectation});
    }
  }
}

}  // namespace remitsim
