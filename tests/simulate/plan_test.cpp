#include "simulate/plan.hpp"

#include "support/made_up_survey.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using made_up::survey_of;

namespace {

Scenario named(const std::string& name) {
  Scenario scenario;
  scenario.name = name;
  return scenario;
}

Policy corridor_cap() {
  Policy policy;
  policy.step = Cap{Component::total, 5};
  policy.level = Level::corridor;
  return policy;
}

}  // namespace

TEST_CASE("services are merged where no policy looks at them") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4, 2}, {9, 3}}}});
  Scenario scenario = named("cap");
  scenario.policies = {corridor_cap()};
  const std::vector<Scenario> scenarios = {scenario};
  CHECK(plan_study(survey, scenarios, {}).scenarios[0].corridors[0].costs->size() == 1);

  std::vector<Scenario> by_service = scenarios;
  by_service[0].policies[0].level = Level::service;
  CHECK(plan_study(survey, by_service, {}).scenarios[0].corridors[0].costs->size() == 2);
}

TEST_CASE("imputed flows are left out where the scenario says so") {
  const Survey survey =
      survey_of({{"GBR", "KEN", 100, {{4}}},
                 {"GBR", "ZWE", 50, {{4}}, "Sub-Saharan Africa", FlowSource::imputed}});
  std::vector<Scenario> scenarios = {named("observed")};
  scenarios[0].baseline.use_imputed_flows = false;
  const StudyPlan plan = plan_study(survey, scenarios, {});
  CHECK(plan.scenarios[0].corridors[0].flow_usd_million == 100);
  CHECK(plan.scenarios[0].corridors[1].flow_usd_million == 0);
}

TEST_CASE("equal spreads are computed once for the study") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4}}}});
  std::vector<Scenario> scenarios = {named("a"), named("b"), named("c")};
  for (Scenario& scenario : scenarios) scenario.uncertainty.price.log_sigma = 0.2;
  scenarios[2].uncertainty.price.log_sigma = 0.3;
  const StudyPlan plan = plan_study(survey, scenarios, {});
  CHECK(plan.flow_spreads.size() == 1);
  CHECK(plan.price_spreads.size() == 2);
  CHECK(plan.scenarios[0].price_spread == plan.scenarios[1].price_spread);
}

TEST_CASE("scenarios that run together agree on draws and seed, or are told them") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4}}}});
  std::vector<Scenario> scenarios = {named("a"), named("b")};
  scenarios[1].sampling.draws = 7;
  CHECK_THROWS_WITH(plan_study(survey, scenarios, {}), Catch::Contains("--draws"));
  CHECK(plan_study(survey, scenarios, {.draws = 1024}).draws == 1024);
  scenarios[1].sampling = {scenarios[0].sampling.draws, 5};
  CHECK_THROWS_WITH(plan_study(survey, scenarios, {}), Catch::Contains("--seed"));
  CHECK(plan_study(survey, scenarios, {.seed = 8}).seed == 8);
}

TEST_CASE("draws are rounded up to what a method makes a whole of") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4}}}});
  const std::vector<Scenario> scenarios = {named("a")};
  const auto draws = [&](SamplingMethod method, std::uint64_t asked, bool controls = false) {
    return plan_study(survey, scenarios,
                      {.draws = asked, .method = method, .control_variates = controls})
        .draws;
  };
  CHECK(draws(SamplingMethod::random, 1000) == 1000);
  CHECK(draws(SamplingMethod::random, 1000, true) == 1008);  // 63 in each replicate
  CHECK(draws(SamplingMethod::antithetic, 1000) == 1024);    // 32 pairs in each
  CHECK(draws(SamplingMethod::antithetic, 1025) == 1056);
  CHECK(draws(SamplingMethod::sobol, 1025) == 2048);
  CHECK(draws(SamplingMethod::sobol, 2) == 16);
  CHECK(draws(SamplingMethod::sobol, sobol_draws) == sobol_draws);
  CHECK_THROWS_WITH(draws(SamplingMethod::sobol, sobol_draws + 1),
                    Catch::Contains("another method"));
}

TEST_CASE("a study without scenarios, or with less than two draws, is refused") {
  const Survey survey = survey_of({{"GBR", "KEN", 100, {{4}}}});
  CHECK_THROWS_AS(plan_study(survey, {}, {}), StudyError);
  const std::vector<Scenario> scenarios = {named("a")};
  CHECK_THROWS_AS(plan_study(survey, scenarios, {.draws = 1}), StudyError);
}
