#include "simulate/tile.hpp"

#include "kernels/elementwise.hpp"
#include "model/measure_values.hpp"
#include "simulate/year_simulator.hpp"

#include <algorithm>

namespace remitsim {

namespace {

void add_years(const Outcomes& year, Outcomes& total) {
  for (std::size_t i = 0; i < sum_count; ++i) {
    elementwise::add(total.sums[i].data(), year.sums[i].data(),
                     static_cast<std::size_t>(year.sums[i].size()), total.sums[i].data());
  }
}

/// Adds the money of a year, at its present value, and nothing else.
void add_money(const Outcomes& year, double discount, Outcomes& present_value) {
  for (const Sum sum : {Sum::flow, Sum::flow_cost_before, Sum::flow_cost_after, Sum::extra_flow,
                        Sum::consumer_surplus, Sum::extra_flow_cost_after}) {
    elementwise::add_multiple(year[sum].data(), discount,
                              static_cast<std::size_t>(year[sum].size()),
                              present_value[sum].data());
  }
}

void clear(const ScenarioPlan& plan, Outcomes& sums) {
  sums.resize(plan.aggregates.size(), plan.scenario->indicators.smart);
  sums.set_zero();
}

}  // namespace

TileSimulator::TileSimulator(const StudyPlan& plan) : plan_(plan), common_(plan) {
  if (!plan.differences.empty()) differences_.emplace(plan);
}

void TileSimulator::run(const DrawRange& draws, Recorder& recorder) {
  draws_ = draws;
  baseline_in_place_.reset();
  common_.draw(draws.first);
  if (differences_) differences_->record_into(recorder);
  Recorder& taker = differences_ ? static_cast<Recorder&>(*differences_) : recorder;
  for (std::size_t s = 0; s < plan_.scenarios.size(); ++s) run_scenario(s, taker);
}

void TileSimulator::run_scenario(std::size_t scenario, Recorder& recorder) {
  const ScenarioPlan& plan = plan_.scenarios[scenario];
  scenario_draws_.draw(plan_.sampler, plan, common_, draws_.first);
  const bool has_horizon = plan.scenario->horizon.has_value();
  if (has_horizon) {
    clear(plan, total_);
    clear(plan, present_value_);
  }
  for (std::size_t p = 0; p < plan.periods.size(); ++p) {
    const PeriodPlan& period = plan.periods[p];
    if (period.kind == PeriodKind::year) {
      sum_year(plan, period.year);
      if (has_horizon) add_to_spans(plan, period.year);
    }
    const auto& sums = period.kind == PeriodKind::year    ? year_
                       : period.kind == PeriodKind::total ? total_
                                                          : present_value_;
    record(plan, p, sums, recorder);
    if (p == plan.main_period) record_probabilities(plan, sums, recorder);
  }
}

void TileSimulator::sum_year(const ScenarioPlan& plan, int year) {
  year_.resize(plan.aggregates.size(), plan.scenario->indicators.smart);
  YearSimulator simulator(*plan_.survey, plan, common_, scenario_draws_,
                          {plan_.survey->year, year, !plan.scenario->horizon});
  const bool has_before = baseline_in_place_ == plan.baseline;
  for (std::size_t c = 0; c < plan.corridors.size(); ++c) simulator.simulate(c, has_before, year_);
  require_finite(plan_, plan, year, draws_, year_);
  const Terms terms{plan.aggregates, plan.corridors.size(),
                    plan.scenario->indicators.threshold_percent};
  for (std::size_t i = 0; i < sum_count; ++i) {
    const auto sum = static_cast<Sum>(i);
    if (!has_before || !is_before(sum)) add_up(sum, terms, year_);
  }
  baseline_in_place_.reset();
  if (!plan.scenario->horizon) baseline_in_place_ = plan.baseline;
}

void TileSimulator::add_to_spans(const ScenarioPlan& plan, int year) {
  add_years(year_, total_);
  const auto& present_value = plan.scenario->horizon->present_value;
  if (present_value) add_money(year_, discount_factor(*present_value, year), present_value_);
}

void TileSimulator::record(const ScenarioPlan& plan, std::size_t period, const Outcomes& sums,
                           Recorder& recorder) {
  const DrawMatrix* values = nullptr;
  std::optional<std::size_t> measure;
  for (std::size_t e = plan.first_estimate; e < plan.estimates_end; ++e) {
    const EstimatePlan& estimate = plan_.estimates[e];
    if (estimate.period != period) continue;
    if (measure != estimate.measure) values = &values_of(plan, estimate.measure, period, sums);
    measure = estimate.measure;
    const std::span draws(values->data() + estimate.aggregate * tile_draws, draws_.count);
    if (!recorder.take(e, draws)) throw out_of_range(plan, estimate, draws_);
  }
}

void TileSimulator::record_probabilities(const ScenarioPlan& plan, const Outcomes& sums,
                                         Recorder& recorder) {
  for (const ProbabilityPlan& question : plan.probabilities) {
    const double* draws = values_of(plan, question.measure, plan.main_period, sums).data() +
                          plan.groups[question.group].aggregate * tile_draws;
    const auto reached = std::count_if(draws, draws + draws_.count,
                                       [&](double value) { return value >= question.at_least; });
    recorder.take_reached(question.index, static_cast<std::size_t>(reached));
  }
}

const DrawMatrix& TileSimulator::values_of(const ScenarioPlan& plan, std::size_t measure,
                                           std::size_t period, const Outcomes& sums) {
  const MeasurePlan& planned = plan.measures[measure];
  const MeasureTerms terms{plan.aggregates, plan.periods[period].years,
                           scenario_draws_.diversion_share};
  const DrawMatrix& values = remitsim::values_of(planned.measure, terms, sums, values_);
  if (!planned.conversion) return values;
  const DrawArray& units = scenario_draws_.units_per_usd_million[*planned.conversion];
  for (std::size_t a = 0; a < plan.aggregates.size(); ++a) {
    elementwise::multiply(values.data() + a * tile_draws, units.data(), tile_draws,
                          values_.data() + a * tile_draws);
  }
  return values_;
}

}  // namespace remitsim
