#include "simulate/block.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace remitsim {

namespace {

void set_zero(std::vector<Outcomes>& sums, std::size_t groups) {
  sums.resize(groups);
  for (Outcomes& group : sums) group.set_zero();
}

}  // namespace

BlockSimulator::BlockSimulator(const StudyPlan& plan) : plan_(plan), common_(plan) {
  for (const ScenarioPlan& scenario : plan.scenarios) {
    histograms_.emplace_back(scenario.outputs.size());
  }
}

BlockResult BlockSimulator::run(std::uint64_t block) {
  first_draw_ = block * block_draws;
  draws_ =
      static_cast<std::size_t>(std::min<std::uint64_t>(block_draws, plan_.draws - first_draw_));
  common_.draw(first_draw_);
  BlockResult result{block, {}, {}};
  for (std::size_t s = 0; s < plan_.scenarios.size(); ++s) {
    result.moments.emplace_back(plan_.scenarios[s].moments_count());
    run_scenario(s, result);
  }
  return result;
}

void BlockSimulator::run_scenario(std::size_t scenario, BlockResult& result) {
  const ScenarioPlan& plan = plan_.scenarios[scenario];
  scenario_draws_.draw(plan, common_, first_draw_);
  const bool has_horizon = plan.scenario->horizon.has_value();
  if (has_horizon) {
    set_zero(total_, plan.groups.size());
    set_zero(present_value_, plan.groups.size());
  }
  for (std::size_t p = 0; p < plan.periods.size(); ++p) {
    const PeriodPlan& period = plan.periods[p];
    if (period.kind == PeriodKind::year) {
      if (!sum_year(plan, period.year, result)) return;
      if (has_horizon) add_to_spans(plan, period.year);
    }
    const auto& sums = period.kind == PeriodKind::year    ? year_
                       : period.kind == PeriodKind::total ? total_
                                                          : present_value_;
    record(scenario, p, sums, result);
    if (p == plan.main_period) record_probabilities(scenario, sums, result);
  }
}

bool BlockSimulator::sum_year(const ScenarioPlan& plan, int year, BlockResult& result) {
  set_zero(year_, plan.groups.size());
  YearSimulator simulator(*plan_.survey, plan, common_, scenario_draws_,
                          {plan_.survey->year, year, !plan.scenario->horizon});
  for (std::size_t c = 0; c < plan.corridors.size(); ++c) {
    simulator.simulate(c, outcomes_);
    if (!outcomes_.sums.topRows(column(draws_)).allFinite()) {
      if (result.fault.empty()) result.fault = fault_of(plan, c);
      return false;
    }
    for (const std::size_t group : plan.corridors[c].groups) year_[group] += outcomes_;
  }
  return true;
}

void BlockSimulator::add_to_spans(const ScenarioPlan& plan, int year) {
  const auto& present_value = plan.scenario->horizon->present_value;
  const double discount = present_value ? discount_factor(*present_value, year) : 0;
  for (std::size_t g = 0; g < plan.groups.size(); ++g) {
    total_[g] += year_[g];
    if (present_value) present_value_[g].add_money(year_[g], discount);
  }
}

void BlockSimulator::record(std::size_t scenario, std::size_t period,
                            const std::vector<Outcomes>& sums, BlockResult& result) {
  const ScenarioPlan& plan = plan_.scenarios[scenario];
  const auto first =
      std::partition_point(plan.outputs.begin(), plan.outputs.end(),
                           [&](const OutputPlan& output) { return output.period < period; });
  for (auto output = first; output != plan.outputs.end() && output->period == period; ++output) {
    const DrawArray measure = values_of(plan, output->measure, period, sums[output->group]);
    const std::span<const double> values(measure.data(), draws_);
    const auto index = static_cast<std::size_t>(output - plan.outputs.begin());
    result.moments[scenario][index] = Moments(values);
    histograms_[scenario][index].add(values);
  }
}

void BlockSimulator::record_probabilities(std::size_t scenario, const std::vector<Outcomes>& sums,
                                          BlockResult& result) {
  const ScenarioPlan& plan = plan_.scenarios[scenario];
  for (std::size_t i = 0; i < plan.probabilities.size(); ++i) {
    const ProbabilityPlan& question = plan.probabilities[i];
    const DrawArray is_met = (values_of(plan, question.measure, plan.main_period,
                                        sums[question.group]) >= question.at_least)
                                 .cast<double>();
    result.moments[scenario][plan.outputs.size() + i] =
        Moments(std::span<const double>(is_met.data(), draws_));
  }
}

DrawArray BlockSimulator::values_of(const ScenarioPlan& plan, std::size_t measure,
                                    std::size_t period, const Outcomes& sums) const {
  const MeasurePlan& planned = plan.measures[measure];
  DrawArray values = measure_of(planned.measure, sums, plan.periods[period].years);
  if (planned.conversion) values *= scenario_draws_.units_per_usd_million[*planned.conversion];
  return values;
}

std::string BlockSimulator::fault_of(const ScenarioPlan& plan, std::size_t corridor) const {
  return fmt::format(
      "{}: a world within draws {} to {} has a cost near 0 or less in {}, where the answer to an "
      "elasticity with respect to cost is not defined; use \"with_respect_to\": \"price\", or "
      "leave a cost above 0",
      plan.scenario->name, first_draw_, first_draw_ + draws_ - 1,
      corridor_name(*plan_.survey, *plan.scenario, corridor));
}

}  // namespace remitsim
