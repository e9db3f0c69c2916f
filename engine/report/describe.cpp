#include "report/describe.hpp"

#include "report/rounding.hpp"
#include "survey/indicators.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <variant>

namespace remitsim {

namespace {

std::string_view component_word(Component component) {
  constexpr std::array<std::string_view, 3> words = {"cost", "fee", "FX margin"};
  return words[static_cast<std::size_t>(component)];
}

std::string describe_step(const Cap& cap, const std::string& whose) {
  return fmt::format("{} {} at most {} %", whose, component_word(cap.component), cap.percent);
}
std::string describe_step(const Cut& cut, const std::string& whose) {
  return fmt::format("{} {} lower by {} points, but not below {} %", whose,
                     component_word(cut.component), cut.points, cut.floor_percent);
}
std::string describe_step(const Scale& scale, const std::string& whose) {
  return fmt::format("{} {} scaled to {} % of what it was", whose, component_word(scale.component),
                     scale.to_percent);
}

void add_criterion(const char* words, const std::vector<std::string>& values, std::string& text) {
  if (!values.empty()) text += fmt::format("{} {}", words, fmt::join(values, ", "));
}

std::string describe_selector(const Selector& where) {
  std::string text;
  add_criterion(", from", where.senders, text);
  add_criterion(", from members of", where.sender_memberships, text);
  add_criterion(", to", where.receivers, text);
  add_criterion(", to members of", where.receiver_memberships, text);
  add_criterion(", to", where.receiver_regions, text);
  add_criterion(", to", where.receiver_un_regions, text);
  add_criterion(", to countries of", where.receiver_income_groups, text);
  add_criterion(", of", where.firms, text);
  add_criterion(", of firms of type", where.firm_types, text);
  add_criterion(", for", where.products, text);
  if (where.cost_above_percent) {
    text += fmt::format(", where it costs more than {} %", *where.cost_above_percent);
  }
  if (where.cost_at_most_percent) {
    text += fmt::format(", where it costs {} % at most", *where.cost_at_most_percent);
  }
  return text;
}

std::string flows_sentence(const Scenario& scenario, const Survey& survey) {
  double usd_million = 0;
  std::string parts;
  for (const FlowsOfSource& flows : flows_by_source(survey)) {
    const bool used = flows.source != FlowSource::imputed || scenario.baseline.use_imputed_flows;
    if (used) usd_million += flows.usd_million;
    if (flows.corridors.empty()) continue;
    parts += fmt::format("{}{} {}{}", parts.empty() ? "" : ", ", flows.corridors.size(),
                         to_string(flows.source), used ? "" : " and left out");
  }
  return fmt::format(
      "Flows: US$ {} bn of principal in {}, in the {} surveyed corridors alone ({}).",
      with_decimals(usd_million / 1000, 1), survey.year, survey.corridors.size(), parts);
}

std::string costs_sentence(const Scenario& scenario, const Survey& survey) {
  const double large = scenario.baseline.large_transfer_share_percent;
  const std::string amount =
      large == 0 ? "US$ 200" : fmt::format("US$ 200, and for {} % of the principal US$ 500", large);
  return fmt::format(
      "Costs: the mean of a corridor's transparent services (of all where none is), with equal "
      "market shares, at {}; senders pay {} % of the posted price. Where an FX margin is not "
      "known, in "
      "{} corridors, the cost is a lower bound.",
      amount, scenario.uncertainty.paid_to_posted_percent,
      std::count_if(
          survey.corridors.begin(), survey.corridors.end(),
          [&](const Corridor& corridor) { return cost_is_lower_bound(survey, corridor); }));
}

std::string reform_sentence(const Scenario& scenario) {
  if (scenario.policies.empty()) return "Reform: none.";
  std::string text = "Reform: ";
  for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
    text += (p == 0 ? "" : "; then ") + describe(scenario.policies[p]);
  }
  return text + ".";
}

}  // namespace

std::string describe(const Policy& policy) {
  const std::string whose =
      policy.level == Level::corridor ? "each corridor's mean" : "every service's";
  std::string text =
      std::visit([&](const auto& step) { return describe_step(step, whose); }, policy.step);
  text += describe_selector(policy.where);
  if (!policy.pass_through_percent.is_always(100)) text += ", passed through in part";
  if (policy.phase_in) {
    text +=
        fmt::format(", {} % of it in force once phased in", policy.phase_in->shares_percent.back());
  }
  return text;
}

std::vector<std::string> accounting_rule(const Scenario& scenario, const Survey& survey) {
  return {
      flows_sentence(scenario, survey), costs_sentence(scenario, survey), reform_sentence(scenario),
      "Savings: the flow before the reform times the fall in cost. What more is sent because it "
      "costs less is the extra flow, and never added."};
}

}  // namespace remitsim
