#include "simulate/spans.hpp"

#include "kernels/elementwise.hpp"

namespace remitsim {

void Spans::clear(const ScenarioPlan& plan) {
  total_.resize(plan.aggregates.size());
  total_.set_zero();
  if (!plan.scenario->horizon->present_value) return;
  present_value_.resize(plan.aggregates.size());
  present_value_.set_zero();
}

void Spans::add(const ScenarioPlan& plan, const PeriodPlan& year, std::size_t aggregate,
                const Outcome& outcome) {
  const bool with_smart = plan.scenario->indicators.smart;
  const Outcome total = total_[aggregate];
  add_before(outcome, with_smart, total);
  add_after(outcome, with_smart, total);
  const auto& present_value = plan.scenario->horizon->present_value;
  if (!present_value) return;
  const double discount = discount_factor(*present_value, year.year);
  for (const Sum money : {Sum::flow, Sum::flow_cost_before, Sum::flow_cost_after, Sum::extra_flow,
                          Sum::consumer_surplus, Sum::extra_flow_cost_after}) {
    elementwise::add_multiple(outcome[money], discount, tile_draws,
                              present_value_[aggregate][money]);
  }
}

Outcome Spans::of(PeriodKind kind, std::size_t aggregate) {
  return kind == PeriodKind::total ? total_[aggregate] : present_value_[aggregate];
}

}  // namespace remitsim
