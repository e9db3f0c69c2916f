#include "simulate/block.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>
#include <utility>

namespace remitsim {

namespace {

void set_zero(std::vector<Outcomes>& sums, std::size_t groups) {
  sums.resize(groups);
  for (Outcomes& group : sums) group.set_zero();
}

/// Whether results can hold all of them: they count magnitudes up to 2^64.
bool are_in_reach(std::span<const double> values) {
  return std::all_of(values.begin(), values.end(),
                     [](double value) { return std::fabs(value) <= 0x1p64; });
}

/// Of several faults, the first is told.
void set_fault(BlockResult& result, std::string fault) {
  if (result.fault.empty()) result.fault = std::move(fault);
}

constexpr std::string_view too_large =
    "a number runs out of range; look at the growth of flows, the trend of costs, the sigmas and "
    "the conversions";

}  // namespace

BlockSimulator::BlockSimulator(const StudyPlan& plan) : plan_(plan), common_(plan) {
  for (const ScenarioPlan& scenario : plan.scenarios) {
    histograms_.emplace_back(scenario.histogram_count);
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
      set_fault(result, fault_of(plan, c, year));
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
    if (!are_in_reach(values)) {
      set_fault(result, fault_of(plan, *output));
      return;
    }
    const auto index = static_cast<std::size_t>(output - plan.outputs.begin());
    result.moments[scenario][index] = Moments(values);
    if (output->histogram) histograms_[scenario][*output->histogram].add(values);
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

std::string BlockSimulator::fault_of(const ScenarioPlan& plan, std::size_t corridor,
                                     int year) const {
  Eigen::Index draw = 0;
  while (outcomes_.sums.row(draw).allFinite()) ++draw;
  const bool is_of_price = plan.scenario->response.with_respect_to == ElasticityOf::price;
  const double least_cost = is_of_price ? -100 : 0;
  const double before = outcomes_[Sum::cost_before][draw];
  const double after = outcomes_[Sum::cost_after][draw];
  const std::string_view reason =
      std::min(before, after) > least_cost ? too_large
      : is_of_price
          ? "a sender would be paid more than the transfer, where "
            "the answer of flows is not defined; take a smaller subsidy"
          : "the answer to an elasticity with respect to cost is not defined at a cost of 0 "
            "or less; use \"with_respect_to\": \"price\", or leave a cost above 0";
  return fmt::format(
      "{}: in draw {}, {} in {} has a flow of US$ {:.6g} million and costs {:.6g} "
      "percent before the policies and {:.6g} after: {}",
      plan.scenario->name, first_draw_ + static_cast<std::uint64_t>(draw),
      corridor_name(*plan_.survey, *plan.scenario, corridor), year, outcomes_[Sum::flow][draw],
      before, after, reason);
}

std::string BlockSimulator::fault_of(const ScenarioPlan& plan, const OutputPlan& output) const {
  return fmt::format("{}: within draws {} to {}, {} of {} in {} is not a number or above 2^64: {}",
                     plan.scenario->name, first_draw_, first_draw_ + draws_ - 1,
                     plan.measures[output.measure].name, plan.groups[output.group].group.name,
                     plan.periods[output.period].label, too_large);
}

}  // namespace remitsim
