#include "simulate/tile.hpp"

#include "kernels/elementwise.hpp"
#include "model/measure_values.hpp"

#include <algorithm>
#include <stdexcept>

namespace remitsim {

TileSimulator::TileSimulator(const StudyPlan& plan) : plan_(plan), priced_(plan) {
  if (!plan.differences.empty()) differences_.emplace(plan);
}

void TileSimulator::run(std::span<const StudyYear> years, const CommonDraws& common,
                        const DrawRange& draws, Recorder& recorder) {
  draws_ = draws;
  if (differences_) differences_->record_into(recorder);
  recorder_ = differences_ ? &*differences_ : &recorder;
  while (!years.empty()) {
    const std::size_t count = std::min(years_at_once, years.size());
    priced_.price(years.first(count), common, draws.first);
    for (std::size_t y = 0; y < count; ++y) run_year(years[y], y);
    years = years.subspan(count);
  }
}

void TileSimulator::run_year(const StudyYear& year, std::size_t position) {
  const ScenarioPlan& plan = plan_.scenarios[year.scenario];
  if (year.is_first) next_estimate_ = plan.first_estimate;
  if (year.is_first && plan.scenario->horizon) spans_.clear(plan);
  clear_sets(plan, year.has_before);
  const Place place{plan, year.period, priced_.draws(position)};
  const YearSimulator& simulator = priced_.simulator(position);
  for (std::size_t c = 0; c < plan.corridors.size(); ++c) {
    const Outcome corridor = outcome_of(plan, c);
    simulator.simulate(c, year.has_before, priced_.costs(position), corridor);
    require_finite({plan_, plan, c, plan.periods[year.period].year, draws_}, corridor);
    finish(place, year.has_before, c);
  }
  for (std::size_t a = plan.corridors.size(); a < plan.aggregates.size(); ++a) {
    finish(place, year.has_before, a);
  }
  if (!year.is_last) return;
  record_spans(plan, place.draws);
  if (next_estimate_ != plan.estimates_end) {
    throw std::logic_error("estimates are planned in another order than they are worked out in");
  }
}

void TileSimulator::clear_sets(const ScenarioPlan& plan, bool has_before) {
  const std::size_t corridors = plan.corridors.size();
  const std::size_t sets = plan.aggregates.size() - corridors;
  after_.resize(Eigen::NoChange, column((1 + sets) * after_count));
  if (!has_before) before_.resize(Eigen::NoChange, column((corridors + sets) * before_count));
  const bool with_smart = plan.scenario->indicators.smart;
  for (std::size_t a = corridors; a < plan.aggregates.size(); ++a) {
    const Outcome set = outcome_of(plan, a);
    std::fill_n(set.after, numbers_after(with_smart), 0.0);
    if (!has_before) std::fill_n(set.before, numbers_before(with_smart), 0.0);
  }
}

void TileSimulator::finish(const Place& place, bool has_before, std::size_t aggregate) {
  const ScenarioPlan& plan = place.plan;
  const bool with_smart = plan.scenario->indicators.smart;
  const Outcome part = outcome_of(plan, aggregate);
  for (const std::size_t whole : plan.aggregates[aggregate].wholes) {
    const Outcome sums = outcome_of(plan, whole);
    add_after(part, with_smart, sums);
    if (!has_before) add_before(part, with_smart, sums);
  }
  if (plan.scenario->horizon) spans_.add(plan, plan.periods[place.period], aggregate, part);
  record(place, aggregate, part);
}

void TileSimulator::record_spans(const ScenarioPlan& plan, const ScenarioDraws& draws) {
  for (std::size_t p = 0; p < plan.periods.size(); ++p) {
    const PeriodKind kind = plan.periods[p].kind;
    if (kind == PeriodKind::year) continue;
    for (std::size_t a = 0; a < plan.aggregates.size(); ++a) {
      record({plan, p, draws}, a, spans_.of(kind, a));
    }
  }
}

void TileSimulator::record(const Place& place, std::size_t aggregate, const Outcome& sums) {
  const ScenarioPlan& plan = place.plan;
  for (; next_estimate_ < plan.estimates_end; ++next_estimate_) {
    const EstimatePlan& estimate = plan_.estimates[next_estimate_];
    if (estimate.period != place.period || estimate.aggregate != aggregate) break;
    const double* values = values_of(place, estimate.measure, aggregate, sums);
    if (!recorder_->take(next_estimate_, {values, draws_.count})) {
      throw out_of_range(plan, estimate, draws_);
    }
  }
  if (place.period == plan.main_period) record_probabilities(place, aggregate, sums);
}

void TileSimulator::record_probabilities(const Place& place, std::size_t aggregate,
                                         const Outcome& sums) {
  for (const ProbabilityPlan& question : place.plan.probabilities) {
    if (place.plan.groups[question.group].aggregate != aggregate) continue;
    const double* values = values_of(place, question.measure, aggregate, sums);
    const auto reached = std::count_if(values, values + draws_.count,
                                       [&](double value) { return value >= question.at_least; });
    recorder_->take_reached(question.index, static_cast<std::size_t>(reached));
  }
}

const double* TileSimulator::values_of(const Place& place, std::size_t measure,
                                       std::size_t aggregate, const Outcome& sums) {
  const ScenarioPlan& plan = place.plan;
  const MeasurePlan& planned = plan.measures[measure];
  const MeasureTerms terms{plan.aggregates[aggregate], plan.periods[place.period].years,
                           place.draws.diversion_share};
  const double* values = remitsim::values_of(planned.measure, terms, sums, values_);
  if (!planned.conversion) return values;
  const DrawArray& units = place.draws.units_per_usd_million[*planned.conversion];
  elementwise::multiply(values, units.data(), tile_draws, values_.data());
  return values_.data();
}

Outcome TileSimulator::outcome_of(const ScenarioPlan& plan, std::size_t aggregate) {
  const std::size_t corridors = plan.corridors.size();
  const std::size_t after = aggregate < corridors ? 0 : 1 + aggregate - corridors;
  return {before_.data() + aggregate * before_count * tile_draws,
          after_.data() + after * after_count * tile_draws};
}

}  // namespace remitsim
