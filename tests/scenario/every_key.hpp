#pragma once

#include "scenario/scenario_text.hpp"

#include <string>
#include <vector>

namespace remitsim::test {

/// Valid scenarios for the small survey that between them have every key there is.
inline std::vector<std::string> scenarios_with_every_key() {
  const std::string inputs = R"("$schema": "./schema/remitsim-scenario.schema.json",
"extends": "base.json", "against": "baseline",
"baseline": { "flows": "observed", "large_transfer_share_percent": 1.5e1, "why": "é € \u20AC" },
"uncertainty": {
  "flow": { "log_sigma": 0.4, "variance_shares_percent": { "global": 40, "receiver_region": 20, "own": 40 },
    "correlation": { "among": "receiver_regions", "names": ["South Asia", "Sub-Saharan Africa"],
                     "matrix": [[1, 0.3], [0.3, 1]] }, "why": "w" },
  "price": { "log_sigma": 0.2, "paid_to_posted_percent": 90, "variance_shares_percent": { "sender": 10, "own": 90 },
    "correlation": { "among": "corridors", "names": ["GBR-IND", "GBR-KEN"], "matrix": [[1, 0.3], [0.3, 1]] },
    "why": "w" },
  "market_shares": { "log_sigma": 0.5, "why": "w" },
  "pass_through": { "percent": { "triangular": { "minimum": 1, "mode": 2, "maximum": 3 }, "at_least": 1.5 }, "why": "w" } },
"response": { "elasticity": { "normal": { "mean": -1.6, "sd": 0.85 }, "at_most": 0 },
  "elasticity_by_receiver_region": { "South Asia": -1 }, "with_respect_to": "price",
  "diversion_share_percent": { "uniform": { "minimum": 0, "maximum": 9 } }, "why": "w" },
"sampling": { "draws": 1000, "seed": 7, "method": "sobol", "control_variates": true })";
  const std::string policies = R"("horizon": { "first_year": 2014, "last_year": 2016,
  "flow_growth_percent": { "pert": { "minimum": 0, "mode": 1, "maximum": 5 } }, "cost_trend_percent": -1,
  "present_value": { "discount_rate_percent": 3, "to_year": 2013 }, "why": "w" },
"pools": [
  { "name": "Headline", "flow_usd_million": 32000, "stands_for": { "receiver_region": "South Asia" },
    "cost_of": { "receiver": "KEN" }, "simple_mean_share_percent": 40, "flow_log_sigma": 0.1, "drop": false, "why": "w" },
  { "name": "Rest", "remainder_of": { "receiver_un_region": "Africa" }, "cost_percent": 9 } ],
"policies": [
  { "name": "ceiling", "drop": false, "cap": { "total_percent": 5 }, "level": "corridor", "where": { "receiver": ["KEN"], "cost_above_percent": 1 },
    "pass_through_percent": 80, "phase_in": { "start_year": 2014, "shares_percent": [50, 100] }, "why": "w" },
  { "cap": { "fee_percent": 4 }, "where": { "sender": "GBR", "sender_membership": "G8", "firm": "Blue Bank" } },
  { "cap": { "fx_margin_percent": 2 }, "where": { "receiver_membership": "G20", "receiver_income_group": "Lower middle income" } },
  { "cut": { "total_points": 1, "floor_percent": 1 }, "where": { "receiver_region": "South Asia", "firm_type": "Bank" } },
  { "cut": { "fee_points": 1 }, "where": { "product": "Cash to cash", "cost_at_most_percent": 50 } },
  { "cut": { "fx_margin_points": 1 }, "where": { "pool": "Headline" } },
  { "scale": { "total_to_percent": 90 } },
  { "scale": { "fee_to_percent": 90 } },
  { "scale": { "fx_margin_to_percent": 90 } },
  { "average_target": { "percent": 5, "mean": "flow_weighted" } },
  { "best_n": { "services": 2 } },
  { "shift_share": { "percent": 10, "to": { "firm": "Blue Bank", "firm_type": "Bank", "product": "Account to account" } } },
  { "remove": { "firm": "Quick Money", "firm_type": "Money transfer operator", "product": "Cash to cash" } },
  { "tax": { "points": -1 } } ],
"groups": [
  { "name": "All of Africa", "where": { "receiver_un_region": "Africa" }, "pools": ["Rest"], "drop": false, "why": "w" } ],
"indicators": { "threshold_percent": 3, "smart": true },
"conversions": [
  { "name": "school_years", "measure": "savings", "drop": false, "why": "w",
    "usd_per_unit": { "lognormal": { "median": 128.6, "log_sigma": 0.3 }, "at_least": 1 } } ],
"sweep": [
  { "vary": "policies.ceiling.total_percent", "values": [5, 3], "labels": ["high", "low"], "as": "cap" },
  { "vary": "horizon.flow_growth_percent.pert.maximum", "from": 5, "to": 6, "step": 0.5 },
  { "together": [
    { "vary": "policies.tax.points", "values": [-1, -2], "labels": ["one", "two"], "as": "subsidy" },
    { "vary": "pools.Rest.cost_percent", "from": 9, "to": 8, "step": -1 } ] } ],
"probabilities": [
  { "group": "All of Africa", "measure": "savings", "at_least_usd_million": 5 },
  { "group": "World", "measure": "cost_after", "at_least_percent": 5 },
  { "group": "World", "measure": "corridors_above_after", "at_least_corridors": 2 },
  { "group": "Rest", "measure": "school_years", "at_least": 10 } ],
"published": [
  { "label": "l", "group": "World", "measure": "savings", "period": "2015", "source": "s", "accounting_rule": "r",
    "value_usd_million": 2, "low_usd_million": 1, "high_usd_million": 3, "mark": "recalled" },
  { "label": "l", "group": "World", "measure": "cost_after", "source": "s", "accounting_rule": "r",
    "value_percent": 2, "low_percent": 1, "high_percent": 3 },
  { "label": "l", "group": "World", "measure": "corridors_above_after", "source": "s", "accounting_rule": "r",
    "value_corridors": 2, "low_corridors": 1, "high_corridors": 3 },
  { "label": "l", "group": "World", "measure": "school_years", "source": "s", "accounting_rule": "r",
    "value": 2, "low": 1, "high": 3, "comes_out": false, "remark": "w", "own_estimates": ["World", "Rest"] } ])";
  const std::string shapes = R"("baseline": { "large_transfer_share_percent":
  { "beta": { "alpha": 2, "beta": 3, "minimum": 10, "maximum": 60 }, "at_most": 50 } },
"uncertainty": { "pass_through": { "percent": { "empirical": { "values": [50, 60], "weights": [1, 2] } } } },
"response": { "with_respect_to": "price",
  "elasticity": { "student_t": { "degrees_of_freedom": 5, "location": -1, "scale": 0.1 }, "at_least": -5, "at_most": 0 },
  "diversion_share_percent": { "gamma": { "shape": 2, "scale": 5 }, "at_most": 100 } })";
  return {scenario_with(inputs), scenario_with(policies), scenario_with(shapes)};
}

}  // namespace remitsim::test
