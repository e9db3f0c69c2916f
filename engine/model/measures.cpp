#include "model/measures.hpp"

#include <array>

namespace remitsim {

namespace {

constexpr std::array<MeasureInfo, measure_count> measures = {{
    {Measure::savings, "savings", "usd_million", "Savings"},
    {Measure::extra_flow, "extra_flow", "usd_million", "Extra flow"},
    {Measure::consumer_surplus, "consumer_surplus", "usd_million", "Consumer surplus"},
    {Measure::efficiency_gain, "efficiency_gain", "usd_million", "Efficiency gain"},
    {Measure::provider_revenue_change, "provider_revenue_change", "usd_million",
     "Provider revenue change"},
    {Measure::flow_before, "flow_before", "usd_million", "Flow before"},
    {Measure::cost_before, "cost_before", "percent", "Cost before, flow-weighted"},
    {Measure::cost_after, "cost_after", "percent", "Cost after, flow-weighted"},
    {Measure::simple_cost_before, "simple_cost_before", "percent", "Cost before, simple mean"},
    {Measure::simple_cost_after, "simple_cost_after", "percent", "Cost after, simple mean"},
    {Measure::service_cost_before, "service_cost_before", "percent",
     "Cost before, mean over services"},
    {Measure::service_cost_after, "service_cost_after", "percent",
     "Cost after, mean over services"},
    {Measure::smart_cost_before, "smart_cost_before", "percent", "Cost before, SmaRT"},
    {Measure::smart_cost_after, "smart_cost_after", "percent", "Cost after, SmaRT"},
    {Measure::corridors_above_before, "corridors_above_before", "corridors",
     "Corridors above the threshold before"},
    {Measure::corridors_above_after, "corridors_above_after", "corridors",
     "Corridors above the threshold after"},
}};

}  // namespace

Measure main_measure_of(const Scenario& scenario) {
  return scenario.policies.empty() ? Measure::cost_before : Measure::savings;
}

std::span<const MeasureInfo, measure_count> all_measures() {
  return measures;
}

}  // namespace remitsim
