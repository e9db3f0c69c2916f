#include "simulate/plan.hpp"

#include "simulate/coordinates.hpp"
#include "simulate/find_or_add.hpp"
#include "simulate/plan_corridors.hpp"
#include "simulate/plan_differences.hpp"
#include "simulate/plan_outputs.hpp"
#include "simulate/study_sampling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <variant>

namespace remitsim {

namespace {

/// The index of the factor's spread in the list, where it is added if need be.
std::size_t index_in(std::vector<FactorSpread>& spreads, const LognormalFactor& factor,
                     const Survey& survey, const FactorStreams& streams) {
  return find_or_add(
      spreads, [&](const FactorSpread& other) { return factor == other.factor; },
      [&] { return factor_spread(factor, survey, streams); });
}

std::optional<std::size_t> index_in(std::vector<double>& sigmas, double share_log_sigma) {
  if (share_log_sigma == 0) return std::nullopt;
  return find_or_add(
      sigmas, [&](double other) { return other == share_log_sigma; },
      [&] { return share_log_sigma; });
}

/// Makes the inputs of one study.
class InputMaker {
 public:
  explicit InputMaker(std::uint64_t seed) : seed_(seed) {}

  [[nodiscard]] DrawInput common(Input input, const Distribution& distribution) const {
    return of(input, Scope::global, 0, distribution);
  }
  [[nodiscard]] DrawInput of(Input input, Scope scope, std::uint32_t entity,
                             const Distribution& distribution) const {
    return {stream_of(seed_, input, scope, entity), QuantileFunction(distribution),
            distribution.is_constant()};
  }

 private:
  std::uint64_t seed_;
};

std::vector<DrawInput> elasticities_of(const Response& response, const InputMaker& make) {
  std::vector<DrawInput> elasticities = {make.common(Input::elasticity, response.elasticity)};
  for (const auto& [region, elasticity] : response.elasticity_by_receiver_region) {
    elasticities.push_back(
        make.of(Input::elasticity, Scope::receiver_region, name_entity(region), elasticity));
  }
  return elasticities;
}

/// A policy's own pass-through is named by its kind of step and how many of that kind come before,
/// so that it has the same worlds in a scenario with a policy of another kind more.
std::vector<DrawInput> pass_through_of(const Scenario& scenario, const InputMaker& make) {
  std::array<std::uint32_t, std::variant_size_v<Step>> met{};
  std::vector<DrawInput> inputs;
  for (const Policy& policy : scenario.policies) {
    const std::uint32_t entity =
        (static_cast<std::uint32_t>(policy.step.index()) << 16) | met.at(policy.step.index())++;
    const auto& own = policy.pass_through_percent;
    inputs.push_back(
        own ? make.of(Input::pass_through, Scope::policy, entity, *own)
            : make.common(Input::pass_through, scenario.uncertainty.pass_through_percent));
  }
  return inputs;
}

void plan_years(const Horizon& horizon, int survey_year, const InputMaker& make,
                ScenarioPlan& plan) {
  if (horizon.first_year < survey_year || horizon.last_year < horizon.first_year) {
    throw StudyError(
        fmt::format("the horizon {} to {} does not start in the survey's year {} or later",
                    horizon.first_year, horizon.last_year, survey_year));
  }
  for (int year = survey_year + 1; year <= horizon.last_year; ++year) {
    const auto entity = static_cast<std::uint32_t>(year);
    plan.flow_growth.push_back(
        make.of(Input::flow_growth, Scope::year, entity, horizon.flow_growth_percent));
    plan.cost_trend.push_back(
        make.of(Input::cost_trend, Scope::year, entity, horizon.cost_trend_percent));
  }
}

/// Whether the scenarios are the same in each world before any policy, to the bit.
bool have_same_baseline(const ScenarioPlan& a, const ScenarioPlan& b) {
  const auto services = [](const CorridorPlan& x, const CorridorPlan& y) {
    // Alike merged into their mean, or not.
    return x.costs->size() == y.costs->size() &&
           x.costs->services.empty() == y.costs->services.empty();
  };
  const Scenario& x = *a.scenario;
  const Scenario& y = *b.scenario;
  return a.flow_spread == b.flow_spread && a.price_spread == b.price_spread &&
         a.market_shares == b.market_shares && x.baseline == y.baseline && x.pools == y.pools &&
         x.groups == y.groups && x.horizon == y.horizon && x.indicators == y.indicators &&
         x.uncertainty.paid_to_posted_percent == y.uncertainty.paid_to_posted_percent &&
         std::equal(a.corridors.begin(), a.corridors.end(), b.corridors.begin(), b.corridors.end(),
                    services);
}

/// Index of the first scenario of the study with this baseline, or of the next one.
std::size_t baseline_of(const ScenarioPlan& plan, const std::vector<ScenarioPlan>& scenarios) {
  const auto same =
      std::find_if(scenarios.begin(), scenarios.end(),
                   [&](const ScenarioPlan& other) { return have_same_baseline(plan, other); });
  return static_cast<std::size_t>(same - scenarios.begin());
}

/// What is the same is kept once, where a tile finds it in the cache for all scenarios.
void share_costs(const ScenarioPlan& baseline, ScenarioPlan& plan) {
  for (std::size_t c = 0; c < plan.corridors.size(); ++c) {
    plan.corridors[c].costs = baseline.corridors[c].costs;
  }
}

ScenarioPlan plan_scenario(const Scenario& scenario, StudyPlan& study) {
  const Survey& survey = *study.survey;
  const InputMaker make(study.seed);
  const Uncertainty& uncertainty = scenario.uncertainty;
  ScenarioPlan plan;
  plan.scenario = &scenario;
  plan.flow_spread = index_in(study.flow_spreads, uncertainty.flow, survey, study.flow_streams);
  plan.price_spread = index_in(study.price_spreads, uncertainty.price, survey, study.price_streams);
  plan.market_shares = index_in(study.share_log_sigmas, uncertainty.market_share_log_sigma);
  plan.elasticities = elasticities_of(scenario.response, make);
  plan.diversion_share =
      make.common(Input::diversion_share, scenario.response.diversion_share_percent);
  plan.paid_to_posted = make.common(Input::paid_to_posted, uncertainty.paid_to_posted_percent);
  plan.large_transfer_share =
      make.common(Input::large_transfer_share, scenario.baseline.large_transfer_share_percent);
  plan.pass_through = pass_through_of(scenario, make);
  if (scenario.horizon) plan_years(*scenario.horizon, survey.year, make, plan);
  for (const Conversion& conversion : scenario.conversions) {
    plan.usd_per_unit.push_back(make.of(Input::conversion, Scope::conversion,
                                        name_entity(conversion.name), conversion.usd_per_unit));
  }
  plan.corridors = plan_corridors(study, plan);
  plan.corridors_of_target = corridors_of_targets(plan, survey.corridors.size());
  plan.baseline = baseline_of(plan, study.scenarios);
  if (plan.baseline < study.scenarios.size()) {
    share_costs(study.scenarios[plan.baseline], plan);
  }
  plan_outputs(study, plan);
  return plan;
}

std::vector<Stream> service_streams(const Survey& survey, std::uint64_t seed) {
  std::vector<Stream> streams;
  for (const Service& service : survey.services) {
    streams.push_back(
        stream_of(seed, Input::market_share, Scope::service, name_entity(service.id)));
  }
  return streams;
}

}  // namespace

std::string corridor_name(const Survey& survey, const Scenario& scenario, std::size_t corridor) {
  const std::size_t surveyed = survey.corridors.size();
  return corridor < surveyed ? survey.label_of(survey.corridors[corridor])
                             : scenario.pools[corridor - surveyed].name;
}

StudyPlan plan_study(const Survey& survey, std::span<const Scenario> scenarios,
                     const StudyOptions& options) {
  const Sampling sampling = sampling_of(scenarios, options);
  StudyPlan study{.sampler = Sampler(sampling.method, important_streams(survey, sampling.seed))};
  study.survey = &survey;
  study.draws = sampling.draws;
  study.seed = sampling.seed;
  study.control_variates = sampling.control_variates;
  study.flow_streams = factor_streams(survey, Input::flow, study.seed);
  study.price_streams = factor_streams(survey, Input::price, study.seed);
  study.service_streams = service_streams(survey, study.seed);
  for (const Scenario& scenario : scenarios) {
    study.scenarios.push_back(plan_scenario(scenario, study));
  }
  study.shown_scenarios = scenarios.size();
  for (const Scenario* scenario : compared_with(scenarios, options.others)) {
    study.scenarios.push_back(plan_scenario(*scenario, study));
  }
  plan_differences(study, options.others);
  return study;
}

}  // namespace remitsim
