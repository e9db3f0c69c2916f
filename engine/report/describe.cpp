#include "report/describe.hpp"

#include "model/pool_costs.hpp"
#include "random/quantile.hpp"
#include "report/rounding.hpp"
#include "survey/indicators.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace remitsim {

namespace {

std::string flows_sentence(const Scenario& scenario, const Survey& survey) {
  double usd_million = 0;
  std::string parts;
  for (const FlowsOfSource& flows : flows_by_source(survey)) {
    const bool used = scenario.baseline.uses(flows.source);
    if (used) usd_million += flows.usd_million;
    if (flows.corridors.empty()) continue;
    parts += fmt::format("{}{} {}{}", parts.empty() ? "" : ", ", flows.corridors.size(),
                         to_string(flows.source), used ? "" : " and left out");
  }
  return fmt::format(
      "Flows: US$ {} bn of principal in {}, in the {} surveyed corridors alone ({}).",
      with_decimals(usd_million / 1000, 1), survey.year, survey.corridors.size(), parts);
}

std::string amount_words(const Distribution& large_share) {
  if (large_share.is_always(0)) return "US$ 200";
  return fmt::format("US$ 200, and for {}{} % of the principal US$ 500",
                     large_share.is_constant() ? "" : "an uncertain share near ",
                     rounded(median(large_share), 0));
}

std::string paid_words(const Distribution& paid_to_posted) {
  return paid_to_posted.is_constant()
             ? fmt::format("senders pay {} % of the posted price", median(paid_to_posted))
             : fmt::format("senders pay an uncertain part of the posted price, near {} %",
                           rounded(median(paid_to_posted), 0));
}

std::string costs_sentence(const Scenario& scenario, const Survey& survey) {
  const auto lower_bounds = std::count_if(
      survey.corridors.begin(), survey.corridors.end(),
      [&](const Corridor& corridor) { return cost_is_lower_bound(survey, corridor); });
  return fmt::format(
      "Costs: the mean of a corridor's transparent services (of all where none is), with {} market "
      "shares, at {}; {}. Where an FX margin is not known, in {} corridors, the cost is a lower "
      "bound.",
      scenario.uncertainty.market_share_log_sigma > 0 ? "uncertain" : "equal",
      amount_words(scenario.baseline.large_transfer_share_percent),
      paid_words(scenario.uncertainty.paid_to_posted_percent), lower_bounds);
}

/// "Flows are correlated among 2 receiver regions as the scenario gives.", or nothing.
void add_correlation_sentence(const char* what, const LognormalFactor& factor,
                              std::vector<std::string>& sentences) {
  if (!factor.correlation || factor.log_sigma == 0) return;
  const bool of_regions = factor.correlation->among == CorrelationAmong::receiver_regions;
  sentences.push_back(fmt::format("{} are correlated among {} {} as the scenario gives.", what,
                                  factor.correlation->names.size(),
                                  of_regions ? "receiver regions" : "corridors"));
}

/// A selector in words, as the end of a sentence: " to Sub-Saharan Africa".
std::string which(const Selector& selector) {
  const std::string words = describe(selector);
  return words.empty() ? words : words.substr(1);
}

std::string pool_cost_words(const Pool& pool) {
  if (pool.cost_percent) return fmt::format("a given cost of {} %", *pool.cost_percent);
  const Distribution& simple = pool.simple_mean_share_percent;
  std::string mean = "a mix of the simple and the flow-weighted mean cost";
  if (simple.is_always(100)) mean = "the simple mean cost";
  if (simple.is_always(0)) mean = "the flow-weighted mean cost";
  return fmt::format("{} of the corridors{}", mean, which(pool.cost_of));
}

std::string pool_sentence(const Pool& pool, const Survey& survey) {
  return fmt::format("Pool \"{}\": US$ {} bn a year{}, at {}.", pool.name,
                     with_decimals(pool_flow_usd_million(survey, pool) / 1000, 1),
                     pool.flow_usd_million
                         ? std::string()
                         : ", the remainder of what is sent" + which(pool.stands_for),
                     pool_cost_words(pool));
}

std::string reform_sentence(const Scenario& scenario) {
  if (scenario.policies.empty()) return "Reform: none.";
  std::string text = "Reform: ";
  for (std::size_t p = 0; p < scenario.policies.size(); ++p) {
    text += (p == 0 ? "" : "; then ") + describe(scenario.policies[p]);
  }
  if (!scenario.uncertainty.pass_through_percent.is_always(100)) {
    text += "; passed through in part where the policy does not say otherwise";
  }
  return text + ".";
}

std::string years_sentence(const Horizon& horizon, int survey_year) {
  std::string text =
      fmt::format("Years: {} to {}, and their total", horizon.first_year, horizon.last_year);
  const auto add = [&](const char* what, const Distribution& rate) {
    if (!rate.is_always(0)) {
      text += fmt::format("; {} change by {}{} % a year from {} on", what,
                          rate.is_constant() ? "" : "an uncertain rate near ",
                          with_decimals(median(rate), 1), survey_year);
    }
  };
  add("flows", horizon.flow_growth_percent);
  add("costs", horizon.cost_trend_percent);
  if (horizon.present_value) {
    text +=
        fmt::format("; the present value is that of {}, discounted by {} % a year",
                    horizon.present_value->to_year, horizon.present_value->discount_rate_percent);
  }
  return text + ".";
}

}  // namespace

std::vector<std::string> accounting_rule(const Scenario& scenario, const Survey& survey) {
  std::vector<std::string> sentences = {flows_sentence(scenario, survey),
                                        costs_sentence(scenario, survey)};
  add_correlation_sentence("Flows", scenario.uncertainty.flow, sentences);
  add_correlation_sentence("Prices", scenario.uncertainty.price, sentences);
  for (const Pool& pool : scenario.pools) sentences.push_back(pool_sentence(pool, survey));
  sentences.push_back(reform_sentence(scenario));
  if (scenario.horizon) sentences.push_back(years_sentence(*scenario.horizon, survey.year));
  sentences.emplace_back(
      "Savings: the flow before the reform times the fall in cost. What more is sent because it "
      "costs less is the extra flow, and never added.");
  return sentences;
}

}  // namespace remitsim
