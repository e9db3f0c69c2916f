#include "shared_tables.hpp"

#include "files/csv.hpp"
#include "files/write_file.hpp"
#include "survey/groups.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace remitsim::bench {

namespace {

std::string groups_csv(const Survey& survey) {
  std::string text = csv_line({"kind", "name", "sender", "receiver"});
  for (const Group& group : built_in_groups(survey)) {
    for (const std::size_t c : group.corridors) {
      const Corridor& corridor = survey.corridors[c];
      text += csv_line({std::string(to_string(group.kind)), group.name,
                        survey.sender_of(corridor).code, survey.receiver_of(corridor).code});
    }
  }
  return text;
}

using Inputs = std::vector<std::pair<std::string, double>>;

void add_factor(const std::string& name, const LognormalFactor& factor, Inputs& inputs) {
  const VarianceShares& shares = factor.variance_shares;
  inputs.insert(inputs.end(), {{name + "_log_sigma", factor.log_sigma},
                               {name + "_global_percent", shares.global_percent},
                               {name + "_sender_percent", shares.sender_percent},
                               {name + "_receiver_region_percent", shares.receiver_region_percent},
                               {name + "_own_percent", shares.own_percent}});
}

std::string inputs_csv(const Scenario& scenario) {
  const auto& elasticity = std::get<Normal>(scenario.response.elasticity.shape);
  const auto& diversion = std::get<Uniform>(scenario.response.diversion_share_percent.shape);
  Inputs inputs;
  add_factor("flow", scenario.uncertainty.flow, inputs);
  add_factor("price", scenario.uncertainty.price, inputs);
  inputs.insert(inputs.end(),
                {{"market_share_log_sigma", scenario.uncertainty.market_share_log_sigma},
                 {"elasticity_mean", elasticity.mean},
                 {"elasticity_sd", elasticity.sd},
                 {"elasticity_at_most", scenario.response.elasticity.at_most},
                 {"diversion_minimum_percent", diversion.minimum},
                 {"diversion_maximum_percent", diversion.maximum},
                 {"threshold_percent", scenario.indicators.threshold_percent}});
  std::string text = csv_line({"input", "value"});
  for (const auto& [name, value] : inputs) text += csv_line({name, csv_number(value)});
  return text;
}

std::string word_of(Component component) {
  if (component == Component::fee) return "fee";
  return component == Component::total ? "total" : "fx_margin";
}

std::string policy_line(const Policy& policy) {
  const std::string level = policy.level == Level::corridor ? "corridor" : "service";
  if (const auto* cap = std::get_if<Cap>(&policy.step)) {
    return csv_line({level, "cap", word_of(cap->component), csv_number(cap->percent)});
  }
  const auto& cut = std::get<Cut>(policy.step);
  return csv_line({level, "cut", word_of(cut.component), csv_number(cut.points)});
}

std::string policies_csv(std::span<const Scenario> scenarios) {
  std::string text = csv_line({"level", "step", "component", "value"});
  for (const Scenario& scenario : scenarios) text += policy_line(scenario.policies.front());
  return text;
}

}  // namespace

void write_shared_tables(const Survey& survey, std::span<const Scenario> scenarios,
                         const std::filesystem::path& folder) {
  write_file(folder / "groups.csv", groups_csv(survey));
  write_file(folder / "inputs.csv", inputs_csv(scenarios.front()));
  write_file(folder / "policies.csv", policies_csv(scenarios));
}

}  // namespace remitsim::bench
